/** A list as chapters have them: of twenty rows one is somebody who stood in it before, and three in a hundred are bad. */

const header = 'first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';
const areas = ['312', '917', '303', '415', '212', '773', '510', '646', '720', '718'];
const zips = ['60601', '10001', '80202', '94612', '02134', '60622', '94110', '10025', '80211', '11201'];

/** Three bad rows in a hundred: nobody in it, no way to reach them, a cell too many. */
const badAt = [13, 47, 81];
/** Five repeated rows in a hundred, of people a whole tenth of the list further up. */
const repeatedAt = [5, 25, 45, 65, 85];

const isBad = (row) => badAt.includes(row % 100);
const isRepeated = (row, rows) => row >= rows / 10 && repeatedAt.includes(row % 100);

function phoneOf(person) {
  const digits = `${areas[person % areas.length]}${String(2_000_000 + Math.floor(person / areas.length))}`;
  return person % 3 === 0 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : digits;
}

function rowOf(row, rows) {
  const person = isRepeated(row, rows) ? row - Math.floor(rows / 1_000) * 100 - 1 : row;
  const zip = zips[person % zips.length];
  if (isBad(row)) return [`,,${zip},,,no,`, `Nobody,Reached${row},${zip},555,,no,`, `A,Stray,${zip},1,,no,,x`][row % 3];
  const joined = `${1 + (person % 12)}/${1 + (person % 28)}/20${10 + (person % 15)}`;
  return `Name${person % 1000},Member${person},${zip},${phoneOf(person)},m${person}@example.org,no,${joined}`;
}

/** The list as bytes, made once per size. */
export function listOf(rows) {
  const parts = [Buffer.from(`${header}\n`)];
  for (let from = 0; from < rows; from += 10_000) {
    const some = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => rowOf(from + at, rows));
    parts.push(Buffer.from(`${some.join('\n')}\n`));
  }
  return Buffer.concat(parts);
}

/** What must have become of its rows, counted and not derived. */
export function outcomesOf(rows) {
  const found = { imported: 0, unchanged: 0, refused: 0 };
  for (let row = 0; row < rows; row++) {
    if (isBad(row)) found.refused++;
    else if (isRepeated(row, rows)) found.unchanged++;
    else found.imported++;
  }
  return found;
}

/** The people of a wave, taken in by the import as a chapter would: numbers sealed, consent attested, zones known. */
import { probe } from '#testing';

/** One in each of the four zones of the continent. */
const places = [
  { area: '312', zip: '60601' },
  { area: '917', zip: '10001' },
  { area: '303', zip: '80202' },
  { area: '415', zip: '94612' },
];
const header = 'first_name,last_name,mobile_phone,email,do_not_call,zip,language';
const rowsPerFile = 5_000;
/** One person in so many shares the phone of somebody else, beyond those who are asked. */
const sharingEvery = 200;
const sharersLanguage = 'en';

/** The number of a person in E.164. No such number is ever dialled: everything goes to the sink. */
export function phoneOf(number) {
  const { area } = places[number % places.length];
  return `+1${area}${2_000_000 + number}`;
}

/** Whether that person refused: one in fifty, as in the ideal arm. */
export function hasRefused(number) {
  return number % 50 === 0;
}

/** The language in which that person is asked: one in three writes Spanish. */
function languageOf(number) {
  return number % 3 === 0 ? 'es' : 'en';
}

/** Phones of those who may be asked in a language, the first people first; without those who only share a phone. */
export function phonesAsked(people, language) {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  return numbers.filter((number) => !hasRefused(number) && languageOf(number) === language).map(phoneOf);
}

/** Texts of a wave in a language: one for each phone, whoever of those who share it is asked. */
export function textsOf(people, language) {
  const alone = phonesAsked(people, language).length;
  if (language !== sharersLanguage) return alone;
  const sharing = Array.from({ length: people }, (_, index) => index + 1).filter(isShared);
  return alone + sharing.filter((number) => languageOf(number) !== sharersLanguage).length;
}

function isShared(number) {
  return number % sharingEvery === 1;
}

function rowOf(number) {
  const { zip } = places[number % places.length];
  const refused = hasRefused(number) ? 'yes' : 'no';
  const name = `Name${number % 1000},Member${number}`;
  return `${name},${phoneOf(number)},m${number}@example.org,${refused},${zip},${languageOf(number)}`;
}

function sharingRow(number) {
  const { zip } = places[number % places.length];
  return `Kin,Member${number},${phoneOf(number)},kin${number}@example.org,no,${zip},${sharersLanguage}`;
}

/** Rows of `people` who are counted, and of those who share a phone with one of them and so are not texted twice. */
function allRows(people) {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const sharing = numbers.filter(isShared);
  return [...numbers.map(rowOf), ...sharing.map(sharingRow)];
}

const consent = {
  how: 'sign-up sheet',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets and actions. About 8 a month; rates may apply. STOP to end.',
  attestedBy: 'A chair',
};

/** Imports the people and waits until notifications knows of all of them. */
export async function takeIn(people, cluster, postgres) {
  const rows = allRows(people);
  for (let from = 0; from < rows.length; from += rowsPerFile) {
    const csv = [header, ...rows.slice(from, from + rowsPerFile)].join('\n');
    await cluster.call('contacts', 'POST', '/api/imports', { fileName: `members-${from}.csv`, csv, consent });
  }
  const database = await postgres.connect('turnout_notifications');
  try {
    const known = async () =>
      (await database.query('SELECT count(*)::int AS people FROM known_contacts')).rows[0].people;
    await probe('everybody known to notifications', async () => (await known()) === rows.length, { withinMs: 300_000 });
    await database.query('VACUUM ANALYZE');
  } finally {
    await database.end();
  }
}

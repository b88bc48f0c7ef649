/** Somebody whose data must be found nowhere. Every word of theirs is invented, and theirs alone. */
export interface Seeded {
  readonly first: string;
  readonly last: string;
  /** Ten digits; those of the people of the run are of the range that is kept for stories. */
  readonly digits: string;
  /** An address that has no word of the name in it, so that a hit tells which of the two leaked. */
  readonly email: string;
}

const beginnings = (
  'Zorvañ Quimbé Xaltró Vekluí Ñuhjar Jhóram Wrimpá Tzukél Gwändo Pfirmó Kvelçu Dzarbí Nguylé Mbovrú Sklañe Brjúto ' +
  'Ptelvó Chwíra Fjorñe Hlevtá Rhúmzo Yvgénk Cztépa Lhowrí Øksvin'
).split(' ');
const endings = (
  'quelda mirtxo vasgim pundrel zhoket farwyx tlibru jomdaz gurpevi nexhol cwardi buzfim dolvrak sipgunt hyrmebo ' +
  'lutzveg kramoxi wepjil othvund rigzaf'
).split(' ');
const areas = ['312', '773', '708', '847', '630'] as const;

/** The word of a number, unlike every other one. `turn` makes first and last names differ. */
function word(at: number, turn: number): string {
  const beginning = beginnings[(at + turn * 7) % beginnings.length] ?? '';
  const ending = endings[(Math.floor(at / beginnings.length) + turn * 3) % endings.length] ?? '';
  return `${beginning}${at < 500 ? '' : 'wyk'}${ending}${turn === 0 ? '' : 'sk'}`;
}

/** Letters for a number, as a name has none of them. */
function letters(at: number): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz';
  const [high = 'b', middle = 'b', low = 'b'] = [400, 20, 1].map((by) => alphabet[Math.floor(at / by) % 20]);
  return `qy${high}uo${middle}aw${low}ejx`;
}

function person(at: number): Seeded {
  const area = areas[Math.floor(at / 100)] ?? '206';
  return {
    first: word(at, 0),
    last: word(at, 1),
    digits: `${area}5550${at < 500 ? '1' : '2'}${String(at % 100).padStart(2, '0')}`,
    email: `${letters(at)}@example.org`,
  };
}

/** The people of the run: what anybody finds of them is a leak. */
export const seeded: readonly Seeded[] = Array.from({ length: 500 }, (_, at) => person(at));

/** People who are put where nothing may be, to show that a search of that place finds them. */
export const planted: readonly Seeded[] = [700, 711].map(person);

/** A person of a built membership file, as the test that asks for it needs to know them. */
export interface BuiltMember {
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly name: string;
  /** Ten digits, or null. */
  readonly mobile: string | null;
  readonly home: string | null;
  readonly email: string | null;
  /** Five digits. */
  readonly zip: string;
  readonly doNotCall: boolean;
  readonly language: 'en' | 'es';
}

export interface MembershipFile {
  /** The file's text, with a byte order mark, in the shape of the newer national export. */
  readonly csv: string;
  readonly members: readonly BuiltMember[];
}

export interface MembershipFileOptions {
  /** At most 1,000; 200 unless said otherwise. */
  readonly people?: number;
  readonly seed?: number;
  /** Adds the column that chapters add for the language of the person. */
  readonly languageColumn?: boolean;
}

const header =
  'ak_id,dsa_id,first_name,middle_name,last_name,suffix,family_first_name,family_last_name,organization,' +
  'address_line_1,address_line_2,city,state,zip,country,mobile_phone,home_phone,work_phone,email,mail_preference,' +
  'do_not_call,join_date,xdate,memb_status,membership_type,monthly_status';

const firstNames = (
  'Ana Ben Carla Darnell Elena Farid Grace Hugo Inés Jamal Keiko Luis Maya Nadia Omar Paloma Quinn Rosa Sam Tomás ' +
  'Ursula Victor Wanda Ximena Yusuf Zoe Abel Bea Chidi Dolores Emmett Flor Gus Hana Ivy Joaquín Kofi Lena Mateo Noor'
).split(' ');
const lastNames = (
  'Abrego Baker Castillo Dunn Espinoza Fields Gutiérrez Hall Ibarra Jackson Kaur Lopez Moreno Núñez Ortiz Price ' +
  "Quiroz Rivera Santos Tran O'Brien Vargas Walker Yang Zamora"
).split(' ');
/** Numbers 555-0100 to 555-0199 are set aside for stories in every area code. */
const areaCodes = ['617', '312', '773', '415', '505', '206', '713', '917', '404', '303'];
const zips = ['02111', '60601', '60622', '94612', '87102', '98101', '77002', '10001', '30303', '80202'];
const yes = ['TRUE', 'Yes', '1', 'Y', 'x'];
const no = ['FALSE', 'No', '0', 'N', ''];

/**
 * A file of invented members with everything that real exports have: mixed spellings of yes and no, mixed dates, ZIP
 * codes whose zero was eaten, blank addresses, people with a kitchen phone alone, about one in twenty with
 * do-not-call, and two people (the eleventh and the twelfth) on one phone. The same seed gives the same file.
 */
export function buildMembershipFile(options: MembershipFileOptions = {}): MembershipFile {
  const random = randomFrom(options.seed ?? 1);
  const members = Array.from({ length: options.people ?? 200 }, (_, index) => buildMember(index, random));
  const [eleventh, twelfth] = [members[10], members[11]];
  if (eleventh && twelfth) {
    const sharing = { mobile: '6175550110', home: null, doNotCall: false };
    members.splice(10, 2, { ...eleventh, ...sharing }, { ...twelfth, ...sharing });
  }
  const extra = options.languageColumn ? ',language' : '';
  const rows = members.map((member) => rowOf(member, random) + (extra && `,${member.language}`));
  return { csv: `\uFEFF${[header + extra, ...rows].join('\r\n')}\r\n`, members };
}

function buildMember(index: number, random: () => number): BuiltMember {
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? '';
  const area = Math.floor(index / 100) % areaCodes.length;
  const number = `${areaCodes[area] ?? ''}5550${String(100 + (index % 100))}`;
  const kind = random();
  const email = `${first}.${last}.${index}@example.org`.normalize('NFD').replace(/[^\w.@]/g, '').toLowerCase(); // prettier-ignore
  return {
    line: index + 2,
    name: `${first} ${last}`,
    mobile: kind < 0.8 ? number : null,
    home: kind >= 0.8 && kind < 0.9 ? number : null,
    email: kind >= 0.9 || random() < 0.7 ? email : null,
    zip: zips[area] ?? '',
    doNotCall: random() < 0.05,
    language: random() < 0.3 ? 'es' : 'en',
  };
}

function rowOf(member: BuiltMember, random: () => number): string {
  const [first = '', ...rest] = member.name.split(' ');
  const pick = (choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? '';
  const zip = pick([member.zip, `${member.zip}-0000`, member.zip.replace(/^0/, '')]);
  const cells = [
    100_000 + member.line, '', first, '', rest.join(' '), '', '', '', '', '139 Tremont St', '', 'Anytown', '', zip, '',
    member.mobile ? pick([member.mobile, `1${member.mobile}`, dotted(member.mobile)]) : '', member.home ?? '', '',
    member.email ?? '', 'Yes', pick(member.doNotCall ? yes : no), pick(['8/19/2018', '10/20/18', '2021-03-04', '']),
    '8/19/2027', 'M', 'monthly', 'active',
  ]; // prettier-ignore
  return cells.map((cell) => quoted(String(cell))).join(',');
}

function dotted(number: string): string {
  return `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

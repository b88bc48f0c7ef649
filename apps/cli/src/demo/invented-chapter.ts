/** Everything here is invented; the numbers are of the range 555-01xx, which is kept for fiction. */

/** A circle of the invented chapter. */
export interface InventedCircle {
  readonly name: string;
  readonly sector: string;
}

export const circles: readonly InventedCircle[] = [
  { name: 'K-12 workers', sector: 'K-12' },
  { name: 'Campus workers', sector: 'Higher education' },
  { name: 'Stage and screen', sector: 'Entertainment' },
  { name: 'Non-profit staff', sector: 'Non-profit' },
  { name: 'Hotel workers', sector: 'Hotel & hospitality' },
];

export const partners = ['Nurses Local 1021', 'Hotel Local 11', 'Teachers Local 4', 'Stagehands Local 2'] as const;

/** A past or coming action of the invented chapter. */
export interface InventedAction {
  readonly kind: 'picket' | 'rally' | 'leafleting';
  readonly title: string;
  readonly partner: (typeof partners)[number];
  readonly place: string;
  /** Days from today; below 0 it is over. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly target: number;
  /** Share of those who said yes and really came. */
  readonly showRate: number;
}

const mercy = { title: 'Picket line at Mercy Hospital', place: '2525 S Michigan Ave, north gate' };

export const pastActions: readonly InventedAction[] = [
  { ...mercy, kind: 'picket', partner: partners[0], day: -41, from: '06:00', to: '10:00', target: 60, showRate: 0.62 },
  {
    ...{ kind: 'rally', title: 'Rally for the hotel contract', partner: partners[1], place: 'Daley Plaza' },
    ...{ day: -34, from: '12:00', to: '14:00', target: 120, showRate: 0.48 },
  },
  {
    ...{ kind: 'leafleting', title: 'Leaflets before school', partner: partners[2], place: 'Lane Tech, main door' },
    ...{ day: -27, from: '07:00', to: '08:30', target: 20, showRate: 0.71 },
  },
  {
    ...{ kind: 'picket', title: 'Picket at the Palmer', partner: partners[1], place: '17 E Monroe St' },
    ...{ day: -20, from: '15:00', to: '19:00', target: 50, showRate: 0.55 },
  },
  {
    ...{ kind: 'picket', title: 'Stagehands walk out', partner: partners[3], place: '50 E Ida B Wells Dr' },
    ...{ day: -13, from: '17:00', to: '20:00', target: 40, showRate: 0.66 },
  },
  {
    ...{ kind: 'rally', title: 'Mercy strike, day ten', partner: partners[0], place: '2525 S Michigan Ave' },
    ...{ day: -6, from: '16:00', to: '18:00', target: 100, showRate: 0.58 },
  },
];

export const comingAction: InventedAction = {
  ...mercy,
  ...{ kind: 'picket', partner: partners[0], day: 1, from: '15:00', to: '19:00', target: 60, showRate: 1 },
};

const firstNames = {
  en: ['Darnell', 'Denise', 'Deb', 'Omar', 'Grace', 'Tanya', 'Will', 'Aisha', 'Joan', 'Marcus', 'Priya', 'Sean'],
  es: ['Rosa', 'Luis', 'Marisol', 'Hector', 'Lupe', 'Ximena', 'Javier', 'Paloma', 'Ines', 'Ramon', 'Elena', 'Tomas'],
} as const;
const lastNames = {
  en: 'Okafor Alvarado Kowalski Brown Nguyen Murphy Washington Patel Schmidt Haddad Park Cohen Ferris Diallo'.split(
    ' ',
  ),
  es: 'Martinez Reyes Fuentes Delgado Ibarra Salgado Cordova Medina'.split(' '),
} as const;
const areaCodes = ['312', '773', '708', '847', '630'] as const;
const zips = ['60616', '60608', '60622', '60640', '60653'] as const;

/** People of a circle who read one language; 240 in all over five circles. */
export const perCircle = { en: 30, es: 18 } as const;

const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';

/** A membership file of one circle and language, in the columns of a membership export. */
export function membershipFile(circle: number, language: 'en' | 'es'): string {
  const rows = Array.from({ length: perCircle[language] }, (_, at) => {
    // Counted through the whole chapter, so that no two people have one name.
    const nth = circle * perCircle[language] + at;
    const first = firstNames[language][nth % firstNames[language].length] ?? '';
    const last = lastNames[language][Math.floor(nth / firstNames[language].length)] ?? '';
    const line = String((language === 'es' ? perCircle.en : 0) + at).padStart(2, '0');
    // One in twelve has no phone and is asked by e-mail, so that the mailbox has something to show.
    const phone = at % 12 === 7 ? '' : `${areaCodes[circle] ?? '312'}55501${line}`;
    const id = `${String(circle)}${language}${line}`;
    // One in fifteen asked not to be called: they are in the chapter and get no text.
    const doNotCall = at % 15 === 14 ? 'TRUE' : '';
    return [id, first, last, zips[circle], phone, `${id}@example.org`, doNotCall, '2024-05-01'].join(',');
  });
  return [header, ...rows].join('\n');
}

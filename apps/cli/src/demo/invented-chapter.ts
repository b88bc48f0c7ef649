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

export const pastActions: readonly InventedAction[] = [
  action(
    'picket',
    'Picket line at Mercy Hospital',
    0,
    '2525 S Michigan Ave, north gate',
    -41,
    '06:00',
    '10:00',
    60,
    0.62,
  ),
  action('rally', 'Rally for the hotel contract', 1, 'Daley Plaza', -34, '12:00', '14:00', 120, 0.48),
  action('leafleting', 'Leaflets before school', 2, 'Lane Tech, main door', -27, '07:00', '08:30', 20, 0.71),
  action('picket', 'Picket at the Palmer', 1, '17 E Monroe St', -20, '15:00', '19:00', 50, 0.55),
  action('picket', 'Stagehands walk out', 3, '50 E Ida B Wells Dr', -13, '17:00', '20:00', 40, 0.66),
  action('rally', 'Mercy strike, day ten', 0, '2525 S Michigan Ave', -6, '16:00', '18:00', 100, 0.58),
];

export const comingAction = action(
  'picket',
  'Picket line at Mercy Hospital',
  0,
  '2525 S Michigan Ave, north gate',
  1,
  '15:00',
  '19:00',
  60,
  1,
);

function action(
  kind: InventedAction['kind'],
  title: string,
  partner: number,
  place: string,
  day: number,
  from: string,
  to: string,
  target: number,
  showRate: number,
): InventedAction {
  return { kind, title, partner: partners[partner] ?? partners[0], place, day, from, to, target, showRate };
}

const firstNames = {
  en: ['Darnell', 'Denise', 'Deb', 'Omar', 'Grace', 'Tanya', 'Will', 'Aisha', 'Joan', 'Marcus', 'Priya', 'Sean'],
  es: ['Rosa', 'Luis', 'Marisol', 'Hector', 'Lupe', 'Ximena', 'Javier', 'Paloma', 'Ines', 'Ramon', 'Elena', 'Tomas'],
} as const;
const lastNames = {
  en: ['Okafor', 'Alvarado', 'Kowalski', 'Brown', 'Nguyen', 'Murphy', 'Washington', 'Patel', 'Schmidt', 'Haddad'],
  es: ['Martinez', 'Reyes', 'Fuentes', 'Delgado', 'Ibarra', 'Salgado', 'Cordova', 'Medina', 'Rios', 'Quintero'],
} as const;
const areaCodes = ['312', '773', '708', '847', '630'] as const;
const zips = ['60616', '60608', '60622', '60640', '60653'] as const;

/** People of a circle who read one language; 240 in all over five circles. */
export const perCircle = { en: 30, es: 18 } as const;

const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';

/** A membership file of one circle and language, in the columns of a membership export. */
export function membershipFile(circle: number, language: 'en' | 'es'): string {
  const rows = Array.from({ length: perCircle[language] }, (_, at) => {
    const first = firstNames[language][(at * 7 + circle) % 12] ?? '';
    const last = lastNames[language][(at * 3 + circle * 2) % 10] ?? '';
    const line = String((language === 'es' ? perCircle.en : 0) + at).padStart(2, '0');
    const phone = `${areaCodes[circle] ?? '312'}55501${line}`;
    const id = `${String(circle)}${language}${line}`;
    // One in fifteen asked not to be called: they are in the chapter and get no text.
    const doNotCall = at % 15 === 14 ? 'TRUE' : '';
    return [id, first, last, zips[circle], phone, `${id}@example.org`, doNotCall, '2024-05-01'].join(',');
  });
  return [header, ...rows].join('\n');
}

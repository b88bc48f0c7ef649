/** A line of a calendar that says something to people, by the name of its property. */
export interface CalendarLine {
  readonly name: string;
  readonly value: string;
}

const shownNames = [
  'METHOD',
  'SUMMARY',
  'DTSTART',
  'DTEND',
  'LOCATION',
  'DESCRIPTION',
  'STATUS',
  'URL',
  'UID',
  'SEQUENCE',
];

/** What an ICS file says, without its grammar: long lines put together, escapes undone, times as they are written. */
export function readCalendar(text: string): CalendarLine[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const read = lines.map(lineOf).filter(({ name }) => shownNames.includes(name));
  return read.sort((one, other) => shownNames.indexOf(one.name) - shownNames.indexOf(other.name));
}

function lineOf(line: string): CalendarLine {
  const colon = line.indexOf(':');
  const [name = '', ...parameters] = line.slice(0, Math.max(colon, 0)).split(';');
  const zone = parameters.find((parameter) => parameter.startsWith('TZID='))?.slice('TZID='.length);
  const value = unescaped(line.slice(colon + 1));
  return { name: name.toUpperCase(), value: zone ? `${value} (${zone})` : value };
}

function unescaped(value: string): string {
  return value.replace(/\\([nN;,\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}

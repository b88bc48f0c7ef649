/** What somebody typed with commas between, each once. */
export function wordsOf(typed: string): string[] {
  const words = typed.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Minutes since midnight of a time such as `06:30`; null for none. */
export function minutesOf(time: string): number | null {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return null;
  return hour * 60 + minute;
}

/** The time of a minute of the day; the end of the day is midnight. */
export function timeOf(minutes: number): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`;
}

/** The same list with one of it before all others. */
export function firstOf<T>(list: readonly T[], place: number): T[] {
  return [...list.slice(place, place + 1), ...list.slice(0, place), ...list.slice(place + 1)];
}

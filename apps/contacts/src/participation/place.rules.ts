/** The ZIP code that the words about a place end with or name last, as in `1200 Main St, Chicago 60601`; else null. */
export function postalCodeIn(place: string): string | null {
  const codes = place.match(/(?<![\d-])\d{5}(?=(?:-\d{4})?(?![\d-]))/g) ?? [];
  // A number at the beginning is that of a house.
  const last = codes.at(-1);
  return last === undefined || place.trimStart().startsWith(last) ? null : last;
}

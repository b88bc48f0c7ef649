/**
 * The five digits of a ZIP code, or null when the text holds none. Spreadsheets eat leading zeros (02111 becomes 2111,
 * Puerto Rico's 00901 becomes 901), and exports add four digits that we do not need.
 */
export function readPostalCode(text: string): string | null {
  const digits = text.replace(/[\s-]+/g, '');
  if (!/^(\d{3,5}|\d{7,9})$/.test(digits)) return null;
  const five = digits.length > 5 ? digits.slice(0, -4) : digits;
  return five.padStart(5, '0');
}

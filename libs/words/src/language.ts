/** The languages that every screen and every text speaks, in the order in which they are offered. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** Whether a string from outside (a cookie, a header, a column) names a language we speak. */
export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'es';
}

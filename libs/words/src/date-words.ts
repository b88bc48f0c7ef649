import type { Language } from './language.js';

/** Names of days from Monday and of months from January; index with `dayOfWeek - 1` and `month - 1`. */
export interface DateNames {
  readonly days: readonly string[];
  readonly months: readonly string[];
}

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const spanish = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** Short names in letters that GSM-7 has: the accents of "mié" and "sáb" are dropped, as texts commonly do. */
export const textNames: Readonly<Record<Language, DateNames>> = {
  en: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], months: english },
  es: { days: ['lun', 'mar', 'mie', 'jue', 'vie', 'sab', 'dom'], months: spanish },
};

/** Whole names of days for a sentence of a text; é is in GSM-7 and stays, á is not. */
export const textDayNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['el lunes', 'el martes', 'el miércoles', 'el jueves', 'el viernes', 'el sabado', 'el domingo'],
};

/** Short names for pages, properly spelt; the calendar leaf sets them in capitals by style. */
export const leafNames: Readonly<Record<Language, DateNames>> = {
  en: textNames.en,
  es: { days: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'], months: spanish },
};

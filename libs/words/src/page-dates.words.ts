import { defineCatalogue } from './catalogue.js';

/** How the pieces of a date on a page are put together. */
export const pageDateWords = defineCatalogue({
  en: {
    hours: '{start}–{end}',
    hoursToNextDay: '{start} to {end} the next day',
    hoursToDay: '{start} to {day}, {end}',
    zone: '{city} time',
    withZone: '{hours} ({zone})',
    full: '{day}, {hours} ({zone})',
  },
  es: {
    hours: '{start} a {end}',
    hoursToNextDay: '{start} a {end} del día siguiente',
    hoursToDay: '{start} al {day}, {end}',
    zone: 'hora de {city}',
    withZone: '{hours} ({zone})',
    full: '{day}, {hours} ({zone})',
  },
});

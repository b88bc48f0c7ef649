import { defineCatalogue } from '#words';

/** Words of the list of a partner's boards. */
export const boardsWords = defineCatalogue({
  en: {
    title: 'Your boards',
    lead: 'Live counts of the actions that you do together with us. No names.',
    none: 'No board of yours is live now. Ask the committee for one.',
    until: 'live until {day}',
  },
  es: {
    title: 'Tus tableros',
    lead: 'Números en vivo de las acciones que hacen con nosotros. Sin nombres.',
    none: 'Ningún tablero tuyo está en vivo ahora. Pídelo al comité.',
    until: 'en vivo hasta el {day}',
  },
});

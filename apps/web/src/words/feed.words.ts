import { defineCatalogue } from '#words';

/** Words of the calendars that people subscribe to. */
export const feedWords = defineCatalogue({
  en: {
    everything: '{org}: what’s coming',
    circle: '{org}: {circle}',
    meeting: '{circle}: meeting',
    withPartner: 'With {partner}.',
    answer: 'Say if you’re in: {url}',
    cancelled: 'CANCELLED: {title}',
    cancelledLong: 'CANCELLED. Don’t come: nobody will be there.',
  },
  es: {
    everything: '{org}: lo que viene',
    circle: '{org}: {circle}',
    meeting: '{circle}: reunión',
    withPartner: 'Con {partner}.',
    answer: 'Di si vienes: {url}',
    cancelled: 'CANCELADO: {title}',
    cancelledLong: 'CANCELADO. No vayas: no habrá nadie.',
  },
});

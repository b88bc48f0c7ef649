import { defineCatalogue } from '#words';

/** What the carrier itself answers to its keywords; the organisation stays silent on those. */
export const carrierWords = defineCatalogue({
  en: {
    stop: 'You are unsubscribed and will get no more texts from this number. Reply START to get them again.',
    start: 'You will get texts from this number again. Reply HELP for help, STOP to end them.',
    help: 'Reply STOP to end texts from this number. Message and data rates may apply.',
  },
  es: {
    stop: 'Diste de baja este número y ya no recibirás sus mensajes. Responde START para recibirlos otra vez.',
    start: 'Vuelves a recibir mensajes de este número. Responde HELP para ayuda, STOP para no recibirlos.',
    help: 'Responde STOP para no recibir mensajes de este número. Pueden aplicar cargos.',
  },
});

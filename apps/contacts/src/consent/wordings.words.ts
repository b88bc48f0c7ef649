import { defineCatalogue } from '#words';

/**
 * What people are shown when they agree. Whatever is changed here is a new version in the table of wordings, and
 * entries of the ledger go on naming the version that their person saw.
 */
export const consentWordings = defineCatalogue({
  en: {
    join:
      '{org} may text me at this number about pickets, rallies and other actions, about 8 texts a month. ' +
      'Message and data rates may apply. I can reply STOP at any time to end it, or HELP for help. ' +
      'Nothing depends on my agreeing, and my number is not shared with anybody.',
  },
  es: {
    join:
      '{org} puede enviarme mensajes de texto a este número sobre piquetes, mítines y otras acciones, unos 8 al mes. ' +
      'Pueden aplicarse cargos por mensajes y datos. Puedo responder ALTO en cualquier momento para dejar de ' +
      'recibirlos, o AYUDA para pedir ayuda. Nada depende de que acepte, y mi número no se comparte con nadie.',
  },
});

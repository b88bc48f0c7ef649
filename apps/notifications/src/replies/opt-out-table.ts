import { phrases } from './reply-signs.js';

/**
 * Words that close a number. Matched to the letter after case, accents, punctuation and spacing are set aside, and
 * never fuzzily: one letter parts ALTO from ALTA and PARE from PARO, so a near miss pauses and goes to a person.
 */

/** Carriers and the provider act on these alone in a text, and have answered before we see them. */
export const carrierStopWords: readonly string[] = phrases(`
  stop, stopall, unsubscribe, cancel, end, quit, revoke, optout
`);

/** The same for help and for opening a number again. YES may re-open at the carrier, but here it answers an ask. */
export const carrierHelpWords: readonly string[] = phrases('help, info');
export const carrierStartWords: readonly string[] = phrases('start, unstop');

/** No carrier answers these: we do. */
export const ownHelpWords: readonly string[] = phrases('ayuda');

/** Opt-outs of our own when they are the whole text. */
export const ownStopWords: readonly string[] = phrases(`
  alto, pare, parar, paren, para, detener, detengan, cancelar, baja, salir, basta, borrar, eliminar, revocar,
  nomas, nomore, unsuscribe, optmeout, removeme, yabasta, deten, detente
`);

/** Among the words above, those that are an opt-out as a sentence of their own beside others ("No. Stop."). */
export const plainStopWords: readonly string[] = phrases('stop, stopall, unsubscribe, optout, alto, basta, nomas');

/** Opt-outs wherever they stand in a text. */
export const stopPhrases: readonly string[] = phrases(`
  stop texting, stop messaging, stop contacting, stop sending texts, stop sending messages, stop bothering,
  stop sending me texts, stop sending me messages, stop sending me these, stop sending me text messages,
  stop these texts, stop the texts, stop all texts, stop all messages, stop these messages, stop the messages,
  quit texting, quit messaging, take me off, take my number off, take us off, remove me, remove my number,
  delete my number, delete me, erase my number, lose my number, leave me alone, wrong number, wrong person,
  no more texts, no more messages, no more text messages, do not text, dont text, do not message me,
  dont message me, do not contact me, dont contact me, never text me, opt me out, opt out, unsubscribe,
  unsubscribe me, dont want texts, dont want these texts, dont want any more texts, do not want texts,
  ya no me escriban, ya no me escribas, ya no me escriba, no me escriban, no me escribas, no me escriba,
  ya no me manden, ya no me mandes, ya no me mande, no me manden, no me mandes, no me envien, no me envies,
  ya no me envien, no me textees, no me texteen, dejen de escribirme, deja de escribirme, deje de escribirme,
  dejen de mandarme, deja de mandarme, dejen de enviarme, deja de enviarme, dejen de molestar, deja de molestar,
  dejen de molestarme, dejen de textearme, dejenme en paz, dejame en paz, dejeme en paz, quitenme, quitame,
  quiteme, saquenme, sacame, saqueme, borrenme, borrame, borreme, eliminenme, eliminame, elimineme,
  quiten mi numero, borren mi numero, borra mi numero, eliminen mi numero, numero equivocado,
  persona equivocada, me equivoque de numero, se equivoco de numero, se equivocaron de numero, no mas mensajes,
  no mas textos, no mas mensajitos, no quiero mensajes, no quiero mas mensajes, no quiero recibir mensajes,
  no quiero recibir mas mensajes, ya no quiero mensajes, ya no quiero recibir mensajes, dar de baja,
  darme de baja, dame de baja, denme de baja, deme de baja, no me molesten, no me molestes
`);

/** Longer phrases that only look like one of those above ("the wrong number of guests"). */
export const stopPhraseLookalikes: readonly string[] = phrases('wrong number of, numero equivocado de');

/** Before a stop phrase these words may turn it round ("don't take me off"): a person decides. */
export const stopPhraseNegations: readonly string[] = phrases('no, not, dont, never, didnt, wont, nunca, jamas');

/** A longer sentence that begins with one of these pauses the texts until a person has read it. */
export const pauseStarts: readonly string[] = phrases(`
  stop, stopall, unsubscribe, cancel, quit, revoke, optout, opt out, no more, alto, pare, paren, parar, detener,
  detengan, cancelar, baja, basta, borrar, eliminar, revocar, dejen, deja de
`);

/** Set aside around an opt-out, so that "please stop" and "alto, por favor" count as what they say. */
export const courtesies: readonly string[] = phrases(`
  please, pls, plz, thanks, thank you, thx, now, hi, hello, hey, sorry, just, ok, okay, por favor, porfavor,
  porfa, gracias, muchas gracias, ya, hola, ahora, disculpe, perdon, oigan
`);

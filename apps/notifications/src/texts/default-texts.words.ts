import { defineCatalogue } from '#words';

/**
 * The words of every text we send by ourselves. Kept to letters of GSM-7 (which has é ñ ü ¿ ¡ and lacks á í ó ú), so
 * that a text costs one segment instead of three, and asking for digits, never for a word that carriers act on.
 * An organiser who speaks the language should read them before a chapter relies on them.
 */
export const defaultTexts = defineCatalogue({
  en: {
    ask: "{org}: {kind} with {partner}. {when}, {place}.{extra} Coming? 1=yes 2=maybe 3=can't. STOP to opt out",
    askOwn: "{org}: {kind}. {when}, {place}.{extra} Coming? 1=yes 2=maybe 3=can't. STOP to opt out",
    moreShifts: '{when} (+{shifts, plural, one {# more shift} other {# more shifts}})',
    yes:
      '{people, plural, offset:1 =1 {You are in} other {You + #}}, {when}, {place}. ' +
      "We text you before it starts. Reply 3 if you can't.",
    maybe: "Thanks. We'll ask again {day}. If you know already: 1=yes 3=can't.",
    maybeOpen: "Thanks, noted as maybe. As soon as you know: 1=yes 3=can't.",
    no: "Thanks for telling us. We'll invite you to the next one.",
    unclear: "Sorry, we did not get that. Reply 1=yes, 2=maybe, 3=can't.",
    optedOut: 'Done: no more texts from {org}. If that was a mistake, reply START.',
    help: "{org}: we text about pickets and actions. To answer: 1=yes 2=maybe 3=can't. STOP to opt out",
    confirmPageAnswer: "{org}: did you sign up on our page for {when}, {place}? 1=yes 3=can't. STOP to opt out",
    join: '{org}: want texts about pickets and actions? About 8 a month; rates may apply. Reply 1=yes. HELP or STOP.',
  },
  es: {
    ask:
      '{org}: {kind} con {partner}. {when}, {place}.{extra} ' + '¿Vienes? 1=voy 2=tal vez 3=no puedo. ALTO para salir',
    askOwn: '{org}: {kind}. {when}, {place}.{extra} ¿Vienes? 1=voy 2=tal vez 3=no puedo. ALTO para salir',
    moreShifts: '{when} (+{shifts, plural, one {# turno} other {# turnos}})',
    yes:
      '{people, plural, =1 {Contamos contigo} other {Anotado: son # contigo}}, {when}, {place}. ' +
      'Te escribimos antes. Si no puedes, responde 3.',
    maybe: 'Gracias. Te preguntamos otra vez {day}. Si ya sabes: 1=voy 3=no puedo.',
    maybeOpen: 'Gracias, queda como tal vez. En cuanto sepas: 1=voy 3=no puedo.',
    no: 'Gracias por avisar. Te invitamos a la que sigue.',
    unclear: 'Disculpa, no entendimos. Responde 1=voy, 2=tal vez, 3=no puedo.',
    optedOut: 'Listo: ya no te escribiremos. {org}. Si fue por error, responde START.',
    help: '{org}: te avisamos de piquetes y acciones. Para responder: 1=voy 2=tal vez 3=no puedo. ALTO para salir',
    confirmPageAnswer: '{org}: ¿te anotaste en nuestro sitio para {when}, {place}? 1=voy 3=no puedo. ALTO para salir',
    join:
      '{org}: ¿quieres avisos de piquetes y acciones? Unos 8 al mes; pueden aplicar cargos. ' +
      'Responde 1=acepto. AYUDA o ALTO.',
  },
});

/** What an action is called inside a text, by its kind; GSM-7 letters alone, as above. */
export const actionKindTexts = defineCatalogue({
  en: {
    picket: 'picket',
    rally: 'rally',
    leafleting: 'leafleting',
    delegation: 'delegation',
    phone_bank: 'phone bank',
    canvass: 'canvass',
    hearing: 'hearing',
    training: 'training',
    meeting: 'meeting',
    supply_drop: 'supply drop',
  },
  es: {
    picket: 'piquete de huelga',
    rally: 'mitin',
    leafleting: 'volanteo',
    delegation: 'delegacion',
    phone_bank: 'jornada de llamadas',
    canvass: 'visitas casa por casa',
    hearing: 'audiencia',
    training: 'taller',
    meeting: 'junta',
    supply_drop: 'entrega de provisiones',
  },
});

import { defineCatalogue } from '#words';

/** Words of asking more people, or the same people again, after an action was posted. */
export const againWords = defineCatalogue({
  en: {
    title: 'Ask again',
    whom: 'Ask',
    nudge: 'People who have not answered',
    further: 'People who were not asked yet',
    nudgeHint: 'Everybody who got the ask of this action and has not answered it.',
    furtherHint: 'Nobody gets the ask of this action twice.',
    alreadyOut: 'Left out because of the waves before',
    outAsked: '{n, plural, one {# person was} other {# people were}} asked already',
    outAnswered: '{n, plural, one {# person has} other {# people have}} answered',
    back: 'Back',
    send: 'Text {n, plural, one {# person} other {# people}}',
    sendLater: 'Text {n, plural, one {# person} other {# people}} later',
    sending: 'One moment…',
    nobody: 'Nobody left to ask',
  },
  es: {
    title: 'Preguntar otra vez',
    whom: 'Preguntar a',
    nudge: 'Gente que no ha respondido',
    further: 'Gente que aún no fue invitada',
    nudgeHint: 'Todas las personas que recibieron la invitación a esta acción y no la han respondido.',
    furtherHint: 'Nadie recibe dos veces la invitación a esta acción.',
    alreadyOut: 'Quedan fuera por las rondas anteriores',
    outAsked: '{n, plural, one {# persona ya fue invitada} other {# personas ya fueron invitadas}}',
    outAnswered: '{n, plural, one {# persona ya respondió} other {# personas ya respondieron}}',
    back: 'Atrás',
    send: 'Escribir a {n, plural, one {# persona} other {# personas}}',
    sendLater: 'Escribir a {n, plural, one {# persona} other {# personas}} después',
    sending: 'Un momento…',
    nobody: 'No queda a quién preguntar',
  },
});

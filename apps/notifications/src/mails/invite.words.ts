import { defineCatalogue } from '#words';

/** The words of the invite by e-mail. An organiser who speaks the language should read them before they are relied on. */
export const inviteWords = defineCatalogue({
  en: {
    subject: '{heading}, {when}',
    with: '{kind} with {partner}',
    from: '{org} asks: can you come?',
    when: 'When',
    where: 'Where',
    coming: 'Are you coming?',
    yes: 'Yes, I’m coming',
    maybe: 'Maybe',
    no: 'I can’t',
    oneMoreTap: 'Your answer counts when you press the button on the page that opens.',
    yours:
      'These links are yours alone: please do not pass them on. To bring somebody, send them the page of the action:',
    calendar: 'For your calendar: invite.ics, attached.',
    why: 'You get this e-mail because you agreed to e-mail from {org}.',
    out: 'No more e-mail from us',
  },
  es: {
    subject: '{heading}, {when}',
    with: '{kind} con {partner}',
    from: '{org} pregunta: ¿puedes venir?',
    when: 'Cuándo',
    where: 'Dónde',
    coming: '¿Vienes?',
    yes: 'Sí, voy',
    maybe: 'Tal vez',
    no: 'No puedo',
    oneMoreTap: 'Tu respuesta cuenta cuando aprietas el botón de la página que se abre.',
    yours:
      'Estos enlaces son solo tuyos: no los pases, por favor. Para traer a alguien, mándale la página de la acción:',
    calendar: 'Para tu calendario: invite.ics, adjunto.',
    why: 'Recibes este correo porque aceptaste correos de {org}.',
    out: 'No más correos de nosotros',
  },
});

/** What an action is called at the head of an e-mail, by its kind. */
export const mailKinds = defineCatalogue({
  en: {
    picket: 'Picket',
    rally: 'Rally',
    leafleting: 'Leafleting',
    delegation: 'Delegation',
    phone_bank: 'Phone bank',
    canvass: 'Canvass',
    hearing: 'Hearing',
    training: 'Training',
    meeting: 'Meeting',
    supply_drop: 'Supply drop',
  },
  es: {
    picket: 'Piquete de huelga',
    rally: 'Mitin',
    leafleting: 'Volanteo',
    delegation: 'Delegación',
    phone_bank: 'Jornada de llamadas',
    canvass: 'Visitas casa por casa',
    hearing: 'Audiencia',
    training: 'Taller',
    meeting: 'Junta',
    supply_drop: 'Entrega de provisiones',
  },
});

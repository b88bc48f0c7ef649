import { defineCatalogue } from '#words';

/** Words of `/terms`: what carriers ask a sender of texts to say, and what an answer means. */
export const termsWords = defineCatalogue({
  en: {
    title: 'Texts and e-mail from us',
    lead: '{org} asks people to pickets, rallies and other actions for working people.',
    whatTitle: 'What you get',
    whatTexts:
      'Invitations to actions, answers to what you write, and news of an action you said yes to. About 8 texts a month.',
    whatHours: 'Invitations come between 9 am and 8 pm where you are, on Sundays from noon.',
    whatCost: 'We charge nothing; message and data rates may apply.',
    whatCarriers: 'Phone companies are not liable for texts that come late or never.',
    joinTitle: 'You choose',
    joinConsent: 'Only people who agreed get texts. You need not agree to be a member, to come, or for anything else.',
    stop: 'STOP to any text ends them all, START brings them back, HELP tells who we are. ALTO and AYUDA do the same.',
    mail: 'The link at the foot of an e-mail ends e-mail.',
    answerTitle: 'What your answer means',
    answerPlan: 'A yes is a plan, not a contract. Change it as often as you like: the last answer counts.',
    answerSelf: 'Answer for yourself and say how many you bring. Do not pass on a link that is yours alone.',
    conduct: 'At an action, follow what its captain says about the place and about safety.',
    data: 'What becomes of your data',
    contact: 'Questions: {contact}.',
    contactNone: 'Questions: a captain or anybody of the committee.',
  },
  es: {
    title: 'Textos y correos nuestros',
    lead: '{org} invita a piquetes, marchas y otras acciones de la gente que trabaja.',
    whatTitle: 'Qué recibes',
    whatTexts:
      'Invitaciones a acciones, respuestas a lo que escribes y avisos de una acción a la que dijiste que sí. Unos 8 textos al mes.',
    whatHours: 'Las invitaciones llegan entre las 9 am y las 8 pm de donde estás, los domingos desde el mediodía.',
    whatCost: 'No cobramos nada. Pueden aplicar cargos de tu compañía por mensajes y datos.',
    whatCarriers: 'Las compañías de teléfono no responden por textos que llegan tarde o no llegan.',
    joinTitle: 'Tú decides',
    joinConsent:
      'Solo reciben textos quienes aceptaron. No hace falta aceptar para ser parte, para venir ni para nada más.',
    stop: 'ALTO a cualquier texto los termina todos, START los trae de vuelta, AYUDA dice quiénes somos. STOP y HELP hacen lo mismo.',
    mail: 'El enlace al pie de un correo termina los correos.',
    answerTitle: 'Qué significa tu respuesta',
    answerPlan: 'Un sí es un plan, no un contrato. Cámbialo cuando quieras: vale la última respuesta.',
    answerSelf: 'Responde por ti y di a cuántas personas traes. No compartas un enlace que es solo tuyo.',
    conduct: 'En una acción, sigue lo que diga quien está a cargo sobre el lugar y la seguridad.',
    data: 'Qué pasa con tus datos',
    contact: 'Preguntas: {contact}.',
    contactNone: 'Preguntas: a quien esté a cargo de la línea o a cualquiera del comité.',
  },
});

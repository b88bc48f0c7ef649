import { defineCatalogue } from '#words';

/** Words of `/privacy`. Each sentence says what the code does; the times come from the settings. */
export const privacyWords = defineCatalogue({
  en: {
    title: 'Your data',
    lead: 'What {org} knows about you, who sees it, and when it is gone.',
    keepTitle: 'What we keep',
    keepWho:
      'Your name, phone numbers, e-mail addresses, language and time zone, and your circle and workplace if you told us.',
    keepConsent: 'What you agreed to: when, how, and the words you were shown.',
    keepDeeds: 'What we asked you, what you answered, whom you bring in number, and whether you came.',
    notTitle: 'What we never keep',
    notKept: 'Whether somebody took a job in order to organise. Immigration status. A ranking of people.',
    notTracked:
      'How you read our pages: no visitor counting, no advertising, nothing from other companies. One cookie remembers the language you choose.',
    shareTitle: 'Who sees it',
    shareNobody:
      'Your number and your consent to texts are not sold, rented or given to anybody, and not shared with other companies or groups for their own messages.',
    shareChapter:
      'The chairs of {org} see it, and the conveners of your circle. A captain sees the names for one action.',
    shareUnion: 'A union sees counts, never names; a group below five is shown as “fewer than 5”.',
    shareCarrier:
      'Texts travel through Twilio and your phone company, e-mail through mail servers. They see your address and the message.',
    safeTitle: 'How it is kept',
    safeSealed:
      'Names, numbers and addresses are encrypted, each field by itself, with a key that is not in the database. We run the server ourselves.',
    safeLogged: 'Whoever looks at a person leaves a line in a log that cannot be changed unnoticed.',
    longTitle: 'How long',
    longTexts: 'The words of your texts to us: {days, plural, one {# day} other {# days}}.',
    longActions:
      'Your answers and whether you came: {days, plural, one {# day} other {# days}} after the action. After that only counts are left.',
    longSensitive:
      'For actions that are marked sensitive: {days, plural, one {# day} other {# days}} after the action.',
    longSent: 'What was sent to you: {days, plural, one {# day} other {# days}}.',
    longProvider:
      'The copy at Twilio: deleted {hours, plural, one {# hour} other {# hours}} after the text has arrived or failed.',
    longConsent: 'What you agreed to, or that you said stop: as long as we know you.',
    longHold: 'If a court orders us to keep things, the deleting pauses until that is over.',
    rightsTitle: 'What you can do',
    rightsStop: 'Reply STOP to any text and no other comes, from no part of {org}. START undoes it; nobody else can.',
    rightsMail: 'Every e-mail has a link at its foot that ends e-mail.',
    rightsAsk:
      'Ask for a copy of what we have about you, or to be erased. Of an erased person who had said stop, one scrambled mark stays, made with a secret key, so that no list brings the number back.',
    contact: 'Write to {contact}.',
    contactNone: 'Ask a captain or anybody of the committee.',
    open: 'The program behind this is open: anybody can read whether it does what this page says.',
  },
  es: {
    title: 'Tus datos',
    lead: 'Lo que {org} sabe de ti, quién lo ve y cuándo se borra.',
    keepTitle: 'Lo que guardamos',
    keepWho:
      'Tu nombre, teléfonos, correos, idioma y zona horaria, y tu círculo y lugar de trabajo si nos los dijiste.',
    keepConsent: 'Lo que aceptaste: cuándo, cómo y con qué palabras.',
    keepDeeds: 'Qué te preguntamos, qué respondiste, a cuántas personas traes y si viniste.',
    notTitle: 'Lo que nunca guardamos',
    notKept: 'Si alguien tomó un empleo para organizar. La situación migratoria. Una clasificación de personas.',
    notTracked:
      'Cómo lees nuestras páginas: no contamos visitas, no hay anuncios ni nada de otras empresas. Una cookie recuerda el idioma que eliges.',
    shareTitle: 'Quién lo ve',
    shareNobody:
      'Tu número y tu permiso para recibir textos no se venden, no se alquilan, no se dan a nadie ni se comparten con otras empresas o grupos para sus propios mensajes.',
    shareChapter:
      'Lo ven quienes presiden {org} y quienes coordinan tu círculo. Quien está a cargo de una línea ve los nombres de una sola acción.',
    shareUnion: 'Un sindicato ve números, nunca nombres; un grupo de menos de cinco aparece como “menos de 5”.',
    shareCarrier:
      'Los textos pasan por Twilio y por tu compañía de teléfono, y los correos por servidores de correo. Ven tu dirección y el mensaje.',
    safeTitle: 'Cómo lo guardamos',
    safeSealed:
      'Nombres, números y correos están cifrados, cada campo por separado, con una clave que no está en la base de datos. El servidor es nuestro.',
    safeLogged:
      'Quien mira los datos de una persona deja una línea en un registro que no se puede cambiar sin que se note.',
    longTitle: 'Por cuánto tiempo',
    longTexts: 'Las palabras de tus textos: {days, plural, one {# día} other {# días}}.',
    longActions:
      'Tus respuestas y si viniste: {days, plural, one {# día} other {# días}} después de la acción. Luego solo quedan números.',
    longSensitive:
      'En acciones marcadas como delicadas: {days, plural, one {# día} other {# días}} después de la acción.',
    longSent: 'Lo que te mandamos: {days, plural, one {# día} other {# días}}.',
    longProvider:
      'La copia en Twilio: se borra {hours, plural, one {# hora} other {# horas}} después de que el texto llegó o falló.',
    longConsent: 'Lo que aceptaste, o que dijiste alto: mientras te conozcamos.',
    longHold: 'Si un tribunal nos ordena conservar algo, el borrado se detiene hasta que eso termine.',
    rightsTitle: 'Lo que puedes hacer',
    rightsStop:
      'Responde ALTO a cualquier texto y no llega otro, de ninguna parte de {org}. START lo deshace; nadie más puede.',
    rightsMail: 'Cada correo tiene al pie un enlace para no recibir más.',
    rightsAsk:
      'Pide una copia de lo que tenemos de ti, o que te borremos. De quien se borra después de decir alto queda una sola marca cifrada con una clave secreta, para que ninguna lista traiga el número de vuelta.',
    contact: 'Escribe a {contact}.',
    contactNone: 'Pregunta a quien esté a cargo de la línea o a cualquiera del comité.',
    open: 'El programa es abierto: cualquiera puede leer si hace lo que dice esta página.',
  },
});

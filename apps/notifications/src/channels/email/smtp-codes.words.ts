import { defineCatalogue } from '#words';

/** What a chair reads about e-mails that a mail server did not take. */
export const smtpWords = defineCatalogue({
  en: {
    sender_refused:
      'The mail server does not let us send. All e-mail has stopped; your administrator has to look at the account.',
    no_such_address: 'Nobody has these e-mail addresses. Ask for a better one, or for a mobile number.',
    perhaps_no_address:
      'The mail server knows nobody at these addresses. If it happens twice, we stop writing to them.',
    mailbox_full: 'These mailboxes are full. Three times in 30 days, and we stop trying. Ask in person.',
    unwanted:
      'The receiving server did not want these e-mails. Try plainer words; if it goes on, your administrator has to look.',
    try_later: 'The receiving server asked us to come back later. The e-mails go out by themselves.',
    refused: 'The mail server refused these e-mails without a reason. We do not send them again by ourselves.',
  },
  es: {
    sender_refused:
      'El servidor de correo no nos deja enviar. Se detuvo todo el correo; avisa a quien administra el sistema.',
    no_such_address: 'Nadie tiene estas direcciones de correo. Pide otra dirección o un número de celular.',
    perhaps_no_address:
      'El servidor no conoce a nadie en estas direcciones. Si pasa dos veces, dejamos de escribirles.',
    mailbox_full: 'Estos buzones están llenos. A la tercera vez en 30 días dejamos de intentar. Pregunta en persona.',
    unwanted:
      'El servidor que recibe no quiso estos correos. Usa palabras más sencillas; si sigue, avisa a quien administra.',
    try_later: 'El servidor que recibe nos pidió volver más tarde. Los correos salen solos.',
    refused: 'El servidor rechazó estos correos sin decir por qué. No los enviamos otra vez por nuestra cuenta.',
  },
});

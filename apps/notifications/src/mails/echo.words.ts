import { defineCatalogue } from '#words';

/** The words of the e-mail that reads an answer back. An organiser who speaks the language should read them first. */
export const echoWords = defineCatalogue({
  en: {
    subject_yes: 'You’re in: {heading}, {when}',
    subject_maybe: 'Noted as maybe: {heading}, {when}',
    subject_no: 'Noted: you can’t come to {heading}, {when}',
    yes: '{guests, plural, =0 {You are in} other {You + #}}, {when}, {place}.',
    maybe: 'Noted as maybe: {when}, {place}. As soon as you know, tell us.',
    no: 'Thanks for telling us. We noted that you can’t come: {when}, {place}.',
    change: 'Change my answer',
    changeHint:
      'If this is not what you meant, or something changes: the link is yours alone and works until it is over.',
    why: 'You get this e-mail because you answered {org} by the link in our e-mail.',
  },
  es: {
    subject_yes: 'Contamos contigo: {heading}, {when}',
    subject_maybe: 'Anotado como tal vez: {heading}, {when}',
    subject_no: 'Anotado: no puedes venir a {heading}, {when}',
    yes: '{guests, plural, =0 {Anotado: vienes tú} one {Anotado: tú y # persona más} other {Anotado: tú y # personas más}}, {when}, {place}.',
    maybe: 'Anotado como tal vez: {when}, {place}. En cuanto sepas, avísanos.',
    no: 'Gracias por avisar. Anotamos que no puedes: {when}, {place}.',
    change: 'Cambiar mi respuesta',
    changeHint:
      'Si no es lo que querías decir, o algo cambia: el enlace es solo tuyo y sirve hasta que termine la acción.',
    why: 'Recibes este correo porque respondiste a {org} por el enlace de nuestro correo.',
  },
});

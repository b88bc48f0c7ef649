import { defineCatalogue } from '#words';

/** Words of the shell that every page wears. */
export const lookWords = defineCatalogue({
  en: {
    practice: 'PRACTICE: no message leaves this computer.',
    practiceMail: 'PRACTICE: no text leaves this computer, but e-mail does.',
    onePerson: 'One person decides here: nobody else is asked before what reaches many. TURNOUT_TWO_PEOPLE is off.',
    skip: 'Skip to the content',
    languages: 'Language',
    english: 'English',
    spanish: 'Español',
    promises: 'Privacy and terms',
    privacy: 'Your data',
    terms: 'Terms',
    madeByMembers: 'Made by members',
    version: 'Turnout {version}',
  },
  es: {
    practice: 'PRÁCTICA: no se envía ningún mensaje.',
    practiceMail: 'PRÁCTICA: no se envían mensajes de texto, pero los correos sí.',
    onePerson:
      'Aquí decide una sola persona: nadie más aprueba lo que llega a mucha gente. TURNOUT_TWO_PEOPLE está en off.',
    skip: 'Ir al contenido',
    languages: 'Idioma',
    english: 'English',
    spanish: 'Español',
    promises: 'Privacidad y condiciones',
    privacy: 'Tus datos',
    terms: 'Condiciones',
    madeByMembers: 'Hecho por la membresía',
    version: 'Turnout {version}',
  },
});

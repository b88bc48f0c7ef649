import { defineCatalogue } from '#words';

/** Words of the console around its screens. */
export const consoleWords = defineCatalogue({
  en: {
    menu: 'Sections',
    actions: 'Actions',
    replies: 'Replies',
    people: 'People',
    simulator: 'Simulator',
    signOut: 'Sign out',
    postAction: 'Post an action',
    upcoming: 'Coming up',
    past: 'Past',
    noActions: 'Nothing is posted yet.',
    loading: 'One moment…',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'This browser does not let us copy. Mark the text and copy it by hand.',
    saidYesOf: '{n} said yes · {of} needed',
  },
  es: {
    menu: 'Secciones',
    actions: 'Acciones',
    replies: 'Respuestas',
    people: 'Gente',
    simulator: 'Simulador',
    signOut: 'Salir',
    postAction: 'Publicar una acción',
    upcoming: 'Lo que viene',
    past: 'Pasadas',
    noActions: 'Todavía no hay nada publicado.',
    loading: 'Un momento…',
    copy: 'Copiar',
    copied: 'Copiado',
    copyByHand: 'Este navegador no deja copiar. Marca el texto y cópialo a mano.',
    saidYesOf: '{n} dijeron que sí · hacen falta {of}',
  },
});

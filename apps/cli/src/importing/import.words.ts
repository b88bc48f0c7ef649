import { defineCatalogue } from '#words';

/** What `npx turnout import` says while and after it works. */
export const importWords = defineCatalogue({
  en: {
    progress: '{done} of {total} rows',
    waiting: 'Turnout does not answer. The import goes on when it is back; rows that are in are not lost.',
    gaveUp:
      'Turnout does not answer. Rows that are in stay in; run the same command again, and it goes on where it stopped.',
    counts: '{total} rows: {imported} new, {updated} updated, {unchanged} known already, {refused} left out.',
    notAttested: 'Nobody attested how these people agreed, so nobody of them is asked.',
    more: '{n, plural, one {One more row is remarked on} other {# more rows are remarked on}}: --report FILE writes all.',
    reportWritten: 'Every row with what became of it: {file}',
  },
  es: {
    progress: '{done} de {total} filas',
    waiting: 'Turnout no responde. La importación sigue cuando vuelva; las filas ya guardadas no se pierden.',
    gaveUp: 'Turnout no responde. Las filas guardadas se quedan; repite el mismo comando y sigue donde se detuvo.',
    counts: '{total} filas: {imported} nuevas, {updated} actualizadas, {unchanged} ya conocidas, {refused} fuera.',
    notAttested: 'Nadie respondió por cómo aceptaron, así que no se invita a nadie de este archivo.',
    more: '{n, plural, one {Una fila más tiene notas} other {# filas más tienen notas}}: --report FILE las escribe todas.',
    reportWritten: 'Cada fila con su resultado: {file}',
  },
});

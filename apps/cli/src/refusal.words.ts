import { defineCatalogue } from '#words';

/** Why a file is refused, by the code of the refusal; what the service adds to it comes in the same language. */
export const refusalWords = defineCatalogue({
  en: {
    import_file_unreadable: 'The file cannot be read as CSV; export it again in UTF-8. Nobody was imported.',
    import_columns_missing:
      'The file lacks columns. Use the export as it is, with its header in the first line. Nobody was imported.',
    import_too_many_rows:
      'The file has more than 20,000 rows. Cut it into several, each with the header. Nobody was imported.',
    consent_from_the_future: 'Nobody can have agreed in the future. Correct --obtained; nobody was imported.',
    circle_unknown: 'There is no such circle. Correct --circle; nobody was imported.',
  },
  es: {
    import_file_unreadable: 'El archivo no se puede leer como CSV; expórtalo otra vez en UTF-8. No se importó a nadie.',
    import_columns_missing:
      'Al archivo le faltan columnas. Usa la exportación tal cual, con su encabezado en la primera línea. No se importó a nadie.',
    import_too_many_rows:
      'El archivo tiene más de 20 000 filas. Divídelo en varios, cada uno con el encabezado. No se importó a nadie.',
    consent_from_the_future: 'Nadie puede haber aceptado en el futuro. Corrige --obtained; no se importó a nadie.',
    circle_unknown: 'Ese círculo no existe. Corrige --circle; no se importó a nadie.',
  },
});

export { isLanguage, languages, type Language } from './language.js';
export { allCatalogues, catalogueFaults, defineCatalogue, type Catalogue, type Values } from './catalogue.js';
export { decodeText } from './decode-text.js';
export { importRowWords } from './import-rows.words.js';
export { subjectWhen, textDay, textWhen, textWhenShort, type When } from './text-dates.js';
export { leafDate, pageWhen, zoneName, type PageWhen } from './page-dates.js';
export type { Instant } from './wall-time.js';

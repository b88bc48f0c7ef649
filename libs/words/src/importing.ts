// Apart from the others, so that a screen that imports nothing does not fetch them.
export { importLookWords } from './import-look.words.js';
export { importRowWords } from './import-rows.words.js';

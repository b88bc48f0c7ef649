import { describe, expect, it } from '@jest/globals';
import { catalogueFaults } from '#words';
import { refusalInWords } from './refusal-in-words.js';
import { refusalWords } from './refusal.words.js';

const refused = (problem: object): string => JSON.stringify(problem);
const columns = { code: 'import_columns_missing', title: 'The file lacks columns that a membership export has.' };

describe('what the command says of a refusal', () => {
  it('check G5: has all its words in both languages', () => {
    expect(catalogueFaults(refusalWords)).toEqual([]);
  });

  it('check F12: is in Spanish for whoever asked for it, with the detail that the service gave in Spanish', () => {
    const said = refusalInWords(422, refused({ ...columns, detail: 'Falta: email.' }), 'es');
    expect(said).toBe(`${refusalWords.say('es', 'import_columns_missing')} Falta: email. (import_columns_missing)`);
    expect(said).not.toContain(columns.title);
  });

  it('is what the service says where there are no words of our own', () => {
    const problem = { code: 'not_found', title: 'It is not there.', whatWasDone: 'Nothing.', whatToDo: 'Look again.' };
    expect(refusalInWords(404, refused(problem), 'es')).toBe('It is not there. Nothing. Look again. (not_found)');
    expect(refusalInWords(502, '<html>', 'en')).toBe('Turnout answered 502.');
  });
});

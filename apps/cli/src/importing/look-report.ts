import type { Language } from '#words';
import { importLookWords, importRowWords } from '#words/importing';
import { table } from '../table.js';
import { remarksInWords } from './import-report.js';
import { importWords } from './import.words.js';

/** How a list is read. */
export interface FileMapping {
  readonly columns: readonly { readonly place: number; readonly meaning: string }[];
  readonly make: readonly object[];
}

/** What Turnout sees in a list before anybody is taken in. */
export interface FileLook {
  readonly header: readonly string[];
  readonly export: string | null;
  readonly guesses: readonly { readonly certainty: 'known' | 'named' | 'seen' | 'none' }[];
  readonly mapping: FileMapping;
  readonly total: number | null;
  readonly looked: number;
  readonly refused: number;
  readonly people: { readonly new: number; readonly known: number; readonly repeated: number };
  readonly remarks: readonly { readonly remark: string; readonly rows: number; readonly firstLine: number }[];
  readonly fileRemarks: readonly string[];
  readonly unknown: readonly NamedThing[];
  readonly preview: readonly PreviewedRow[];
}

/** Something that a list names and Turnout does not know. */
export interface NamedThing {
  readonly kind: string;
  readonly name: string;
  readonly of: string | null;
  readonly rows: number;
}

interface PreviewedRow {
  readonly line: number;
  readonly standing: 'new' | 'known' | 'repeated' | null;
  readonly remarks: readonly string[];
  readonly person: {
    readonly name: string;
    readonly phones: readonly { readonly masked: string }[];
    readonly emails: readonly string[];
    readonly belongsTo: readonly string[];
  } | null;
}

type LookKey = ReturnType<typeof importLookWords.keys>[number];

/** The look for the person at the keyboard: counts, what each column is read as, what cannot be, and the first rows. */
export function lookInWords(look: FileLook, language: Language): string {
  const sections = [
    [word(`export_${look.export ?? 'none'}`, language), countsInWords(look, language)],
    fileRemarksInWords(look, language),
    [columnsInWords(look, language)],
    look.remarks.map(({ remark, rows, firstLine }) => {
      const where = importLookWords.say(language, 'remarkRows', { n: rows, line: firstLine });
      return `${remarksInWords([remark], language)} (${where})`;
    }),
    unknownInWords(look, language),
    [previewInWords(look, language)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What of the whole list should be known before the start, one sentence each. */
export function fileRemarksInWords({ fileRemarks }: FileLook, language: Language): string[] {
  return fileRemarks.map((remark) => word(`r_${remark}`, language));
}

/** Whether anybody at all could be taken in. */
export function canBeTakenIn({ fileRemarks, mapping }: FileLook): boolean {
  const missing = fileRemarks.includes('no_name_column') || fileRemarks.includes('no_way_column');
  return mapping.columns.length > 0 && !missing;
}

function countsInWords({ total, looked, refused, people }: FileLook, language: Language): string {
  const { known, repeated } = people;
  return [
    ...(total === null ? [] : [importLookWords.say(language, 'total', { n: total })]),
    importLookWords.say(language, 'looked', { n: looked }),
    importLookWords.say(language, 'refused', { n: refused }),
    importLookWords.say(language, 'people', { fresh: people.new, known, repeated }),
  ].join(' ');
}

function columnsInWords({ header, mapping, guesses }: FileLook, language: Language): string {
  const rows = header.map((cell, place) => {
    const meaning = mapping.columns.find((column) => column.place === place)?.meaning ?? 'none';
    const certainty = guesses[place]?.certainty ?? 'none';
    const sure = meaning === 'none' ? '' : importWords.say(language, `sure_${certainty}`);
    return [cell, word(`m_${meaning}`, language), sure];
  });
  const names = (['column', 'readAs', 'sure'] as const).map((key) => importWords.say(language, key));
  return table(names, rows);
}

function unknownInWords({ unknown }: FileLook, language: Language): string[] {
  return unknown.map(({ kind, name, of, rows }) =>
    importWords.say(language, 'unknown', { kind, name: of === null ? name : `${name} (${of})`, n: rows }),
  );
}

function previewInWords({ preview }: FileLook, language: Language): string {
  const rows = preview.map(({ line, standing, remarks, person }) => [
    String(line),
    word(standing === null ? 'leftOut' : `is_${standing}`, language),
    person?.name ?? '',
    [...(person?.phones.map(({ masked }) => masked) ?? []), ...(person?.emails ?? [])].join(', '),
    person?.belongsTo.join(', ') ?? '',
    remarksInWords(remarks, language),
  ]);
  const [line, why] = (['line', 'remarks'] as const).map((key) => importRowWords.say(language, key));
  const names = (['standing', 'name', 'reached', 'belongsTo'] as const).map((key) => importWords.say(language, key));
  return table([line ?? '', ...names, why ?? ''], rows);
}

/** A newer Turnout may say what this program has no words for; its name is better than nothing. */
function word(key: string, language: Language): string {
  const known = importLookWords.keys().find((name): name is LookKey => name === key);
  return known ? importLookWords.say(language, known) : key.replace(/^[a-z]+_/, '');
}

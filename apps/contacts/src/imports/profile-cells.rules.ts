import { nameKey, tidy } from '../people/name.rules.js';
import type { DraftProfile, WorkplaceRole } from '../people/person.js';
import { readPhone } from '../people/phone.rules.js';
import { readBoolean } from './cell.rules.js';
import { readHours } from './hours.rules.js';
import type { RowRemark } from './imports.routes.js';
import type { KnownNames } from './known-names.js';
import { languageTag } from './language-names.rules.js';
import type { ColumnMeaning, NamedKind } from './mapping.shapes.js';
import { digitsOf } from './spoilt-cell.rules.js';

/** The cells of a row by what they mean: all that are not empty. */
export type CellsOf = (meaning: ColumnMeaning) => readonly string[];

/** Columns that say more of a person than who they are and how to reach them. */
export const profileMeanings: readonly ColumnMeaning[] = [
  'other_languages',
  'circle',
  'workplace',
  'union_local',
  'bargaining_unit',
  'skills',
  'tags',
  'any_hour',
  'can_come',
  'own_shift',
  'note',
  'came_through',
];

/** As long as a note that somebody writes here. */
const longestNote = 2_000;

const skills: readonly (readonly [string, readonly string[]])[] = [
  ['marshal', ['marshal', 'marshall', 'seguridad']],
  ['medic', ['medic', 'medico', 'medica', 'firstaid', 'primerosauxilios', 'nurse', 'emt']],
  ['interpreter', ['interpreter', 'interprete', 'translator', 'traductor', 'traductora']],
  ['driver', ['driver', 'chofer', 'conductor', 'conductora', 'drives']],
  ['captain', ['captain', 'capitan', 'capitana', 'picketcaptain']],
];

const roles: readonly (readonly [WorkplaceRole, readonly string[]])[] = [
  ['rank_and_file', ['rankandfile', 'rankfile', 'member', 'worker', 'base', 'trabajador', 'trabajadora', 'miembro']],
  ['steward', ['steward', 'shopsteward', 'delegado', 'delegada']],
  ['officer', ['officer', 'dirigente', 'president', 'presidente', 'presidenta', 'secretary', 'treasurer']],
  ['staff', ['staff', 'personal', 'organizer', 'organizador', 'organizadora']],
];

/** What the cells say of a person beside who they are; names that are not known are remarked on. */
export function readProfile(cells: CellsOf, names: KnownNames, remarks: RowRemark[]): DraftProfile {
  const named = (kind: NamedKind, meaning: ColumnMeaning, remark: RowRemark, ofId: string | null = null): string[] =>
    cells(meaning).flatMap((cell) => idsIn(cell, kind, names, ofId, () => note(remarks, remark)));
  const [unionLocalId = null] = named('union_local', 'union_local', 'union_local_unknown');
  const [bargainingUnitId = null] = named(
    'bargaining_unit',
    'bargaining_unit',
    'bargaining_unit_unknown',
    unionLocalId,
  );
  const role = readRole(cells('workplace_role')[0], remarks);
  return {
    furtherEmails: [],
    otherLanguages: listed(cells('other_languages'), languageTag, () => note(remarks, 'language_unknown')),
    anyHour: readAnyHour(cells('any_hour')[0], remarks),
    workplaces: named('workplace', 'workplace', 'workplace_unknown').map((id) => ({ id, role })),
    unionLocalId,
    bargainingUnitId,
    skills: listed(
      cells('skills'),
      (word) => inTable(skills, word),
      () => note(remarks, 'skill_unknown'),
    ),
    tagIds: [...new Set(named('tag', 'tags', 'tag_unknown'))],
    hours: [...readWeek('can_come', cells, remarks), ...readWeek('own_shift', cells, remarks)],
    notes: readNotes(cells('note'), remarks),
    through: readThrough(cells('came_through')[0]),
    throughId: null,
  };
}

function readWeek(kind: 'can_come' | 'own_shift', cells: CellsOf, remarks: RowRemark[]): DraftProfile['hours'] {
  return cells(kind).flatMap((cell) => {
    const hours = readHours(cell);
    if (hours === null) note(remarks, 'hours_unreadable');
    return (hours ?? []).map((day) => ({ kind, ...day }));
  });
}

function readNotes(cells: readonly string[], remarks: RowRemark[]): string[] {
  if (cells.some((cell) => cell.length > longestNote)) note(remarks, 'note_cut');
  return [...new Set(cells.map((cell) => cell.slice(0, longestNote).trim()))];
}

/** A number where it can be read as one, else a name. */
function readThrough(cell: string | undefined): DraftProfile['through'] {
  if (cell === undefined) return null;
  const { text, lost } = digitsOf(cell);
  const phone = lost || !/\d{7}/.test(text.replace(/\D/g, '')) ? null : readPhone(text);
  if (phone !== null) return { e164: phone.e164, name: null };
  return nameKey(cell) === '' ? null : { e164: null, name: tidy(cell) };
}

/** The circles that a row names. */
export function readCircles(cells: CellsOf, names: KnownNames, remarks: RowRemark[]): string[] {
  return cells('circle').flatMap((cell) => idsIn(cell, 'circle', names, null, () => note(remarks, 'circle_unknown')));
}

/** The single names in a cell: one that is known as it stands, else what stands between semicolons, bars or commas. */
export function namesIn(cell: string, isKnown: (name: string) => boolean): string[] {
  if (isKnown(cell)) return [cell];
  const parts = partsOf(cell, /[;|\n]/);
  return parts.length === 1 ? partsOf(cell, ',') : parts;
}

function idsIn(cell: string, kind: NamedKind, names: KnownNames, ofId: string | null, unknown: () => void): string[] {
  const find = (name: string): string | null => names.find(kind, name, ofId);
  const single = kind === 'workplace' || kind === 'union_local' || kind === 'bargaining_unit';
  return (single ? [cell] : namesIn(cell, (name) => find(name) !== null)).flatMap((name) => {
    const id = find(name);
    if (id === null) unknown();
    return id === null ? [] : [id];
  });
}

function listed<T>(cells: readonly string[], read: (word: string) => T | null, unknown: () => void): T[] {
  const found = new Set<T>();
  for (const word of cells.flatMap((cell) => partsOf(cell, /[;|,/\n]/))) {
    const value = read(word);
    if (value === null) unknown();
    else found.add(value);
  }
  return [...found];
}

function readAnyHour(cell: string | undefined, remarks: RowRemark[]): boolean | null {
  if (cell === undefined) return null;
  const read = readBoolean(cell);
  if (read === null) note(remarks, 'yes_or_no_unreadable');
  return read;
}

function readRole(cell: string | undefined, remarks: RowRemark[]): WorkplaceRole {
  const role = cell === undefined ? 'rank_and_file' : inTable(roles, cell);
  if (role === null) note(remarks, 'role_unknown');
  return role ?? 'rank_and_file';
}

function inTable<T>(table: readonly (readonly [T, readonly string[]])[], word: string): T | null {
  const key = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
  return table.find(([, words]) => words.includes(key) || words.includes(key.replace(/s$/, '')))?.[0] ?? null;
}

function partsOf(cell: string, between: RegExp | string): string[] {
  return cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function note(remarks: RowRemark[], remark: RowRemark): void {
  if (!remarks.includes(remark)) remarks.push(remark);
}

import type { FileLook, FileMapping } from '../api/shapes.js';

/** What a column may hold. */
export type Meaning = FileMapping['columns'][number]['meaning'];

type Unknown = FileLook['unknown'][number];

/** In the order in which people look for them. */
export const meanings: readonly Meaning[] = [
  ...([
    'full_name',
    'first_name',
    'middle_name',
    'last_name',
    'suffix',
    'mobile_phone',
    'home_phone',
    'work_phone',
  ] as const),
  ...(['email', 'language', 'other_languages', 'postal_code', 'member_since', 'do_not_call', 'sms_status'] as const),
  ...(['mail_status', 'circle', 'workplace', 'workplace_role', 'union_local', 'bargaining_unit', 'skills'] as const),
  ...(['tags', 'can_come', 'own_shift', 'any_hour', 'came_through', 'note'] as const),
];

/** The mapping with another meaning for one column; a column that is not read has none. */
export function withColumn(mapping: FileMapping, place: number, meaning: Meaning | null): FileMapping {
  const others = mapping.columns.filter((column) => column.place !== place);
  return { ...mapping, columns: meaning === null ? others : [...others, { place, meaning }] };
}

/** What a column is read as; null when it is not. */
export function meaningAt(mapping: FileMapping, place: number): Meaning | null {
  return mapping.columns.find((column) => column.place === place)?.meaning ?? null;
}

/** Some of what stands in a column. */
export function samplesOf(look: Pick<FileLook, 'preview'>, place: number): string[] {
  const cells = look.preview.map(({ cells }) => cells[place]?.trim() ?? '').filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, 3).map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell));
}

/** By what two names of one kind are told apart. */
export function keyOf({ kind, name, of }: Pick<Unknown, 'kind' | 'name' | 'of'>): string {
  return [kind, of ?? '', name].join('\n');
}

/** What is made: what is ticked, and the local of a unit that is. */
export function thingsToMake(unknown: readonly Unknown[], ticked: ReadonlySet<string>): FileMapping['make'] {
  const wanted = unknown.filter((thing) => ticked.has(keyOf(thing)));
  const locals = new Set(wanted.flatMap(({ of }) => (of === null ? [] : [of])));
  const more = unknown.filter(({ kind, name }) => kind === 'union_local' && locals.has(name));
  const all = new Map([...wanted, ...more].map((thing) => [keyOf(thing), thing]));
  return [...all.values()].slice(0, 500).map(({ kind, name, of }) => ({ kind, name, of }));
}

/** Whether anybody at all could be taken in. */
export function canBeTakenIn({ fileRemarks, mapping }: Pick<FileLook, 'fileRemarks' | 'mapping'>): boolean {
  const missing = fileRemarks.includes('no_name_column') || fileRemarks.includes('no_way_column');
  return mapping.columns.length > 0 && !missing;
}

import { z } from 'zod';

/** What a column of a file may hold. Several columns may hold the same: of one value the first that is not empty counts. */
export const columnMeaning = z.enum([
  'full_name',
  'first_name',
  'middle_name',
  'last_name',
  'suffix',
  'mobile_phone',
  'home_phone',
  'work_phone',
  'email',
  'language',
  'other_languages',
  'postal_code',
  'member_since',
  'do_not_call',
  'sms_status',
  'mail_status',
  'circle',
  'workplace',
  'workplace_role',
  'union_local',
  'bargaining_unit',
  'skills',
  'tags',
  'any_hour',
  'can_come',
  'own_shift',
  'note',
  'came_through',
]);
export type ColumnMeaning = z.output<typeof columnMeaning>;

/** How the bytes of a file stand for letters. */
export const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type Encoding = z.output<typeof encoding>;

/** What may stand between two cells. */
export const delimiter = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.output<typeof delimiter>;

/** What people of a file can be put into by its name. */
export const namedKind = z.enum(['circle', 'workplace', 'union_local', 'bargaining_unit', 'tag']);
export type NamedKind = z.output<typeof namedKind>;

/** Something that a file names; `of` is the union local of a bargaining unit and null for all else. */
export const namedThing = z.strictObject({
  kind: namedKind,
  name: z.string().trim().min(1).max(120),
  of: z.string().trim().min(1).max(120).nullable().default(null),
});
export type NamedThing = z.output<typeof namedThing>;

/** What columns hold: as many as are read, which of a file whose columns nobody could guess are none. */
export const columnsOfFile = z
  .array(z.strictObject({ place: z.int().min(0).max(499), meaning: columnMeaning }))
  .max(100);

/** How a file is read: a guess to be corrected, and what an import was told. */
export const fileMapping = z.strictObject({
  /** Null: told apart by the bytes themselves. Means nothing for a spreadsheet. */
  encoding: encoding.nullable().default(null),
  /** Null: the one that the header speaks for. Means nothing for a spreadsheet. */
  delimiter: delimiter.nullable().default(null),
  /** Columns by their place, from 0; the others stay unread. */
  columns: columnsOfFile.min(1),
  /** How a date such as 3/4/2026 is meant. */
  dates: z.enum(['month_first', 'day_first']).default('month_first'),
  /** What is made because the file names it; what is neither known nor made here is left out and remarked on. */
  make: z.array(namedThing).max(500).default([]),
});
export type FileMapping = z.output<typeof fileMapping>;

import { z } from 'zod';
import { count, id, language } from '#contracts';
import { route } from '#runtime';
import { rowRemark } from './imports.routes.js';
import { columnMeaning, columnsOfFile, fileMapping, namedThing } from './mapping.shapes.js';

/** As many rows are shown as they would be read. */
export const previewedRows = 20;

/** As many rows are read to see what cannot be. */
export const lookedAtRows = 20_000;

/** What of a whole file a person should know before the start. */
export const fileRemark = z.enum([
  'header_missing',
  'names_twice',
  'no_do_not_call',
  'no_name_column',
  'no_way_column',
]);
export type FileRemark = z.output<typeof fileRemark>;

const readPerson = z.object({
  name: z.string(),
  /** Masked, in order of preference. */
  phones: z.array(z.object({ masked: z.string(), textable: z.boolean() })),
  /** Masked; mail goes to the first one. */
  emails: z.array(z.string()),
  language: language.nullable(),
  postalCode: z.string().nullable(),
  memberSince: z.string().nullable(),
  /** Names of circles, workplaces, union locals, units, tags, skills and languages that they would be put into. */
  belongsTo: z.array(z.string()),
});

export const lookReply = z.object({
  /** Cells of the first line. */
  header: z.array(z.string()),
  /** The export that the header speaks for; null for a list of somebody's own. */
  export: z.enum(['membership_older', 'membership_newer', 'action_network', 'osdi']).nullable(),
  /** One per cell of the header: what it seems to hold, and how sure that is. */
  guesses: z.array(
    z.object({ meaning: columnMeaning.nullable(), certainty: z.enum(['known', 'named', 'seen', 'none']) }),
  ),
  /** How the file was read: as it was asked, else as it was guessed. */
  mapping: fileMapping.extend({ columns: columnsOfFile }),
  /** Rows of the file; null when only its first ones were read. */
  total: count.nullable(),
  looked: count,
  refused: count,
  /** Of the rows that were looked at: how many bring somebody new, are of somebody known, or of somebody further up. */
  people: z.object({ new: count, known: count, repeated: count }),
  /** Of the rows that were looked at: how many have each remark, most frequent first. */
  remarks: z.array(z.object({ remark: rowRemark, rows: count, firstLine: z.int().min(1) })),
  fileRemarks: z.array(fileRemark),
  /** What the file names and is not known, with how many rows name it. */
  unknown: z.array(namedThing.extend({ rows: count })),
  preview: z.array(
    z.object({
      line: z.int().min(1),
      cells: z.array(z.string()),
      remarks: z.array(rowRemark),
      /** By the rule under which they would be taken in; null for a row that would be refused. */
      standing: z.enum(['new', 'known', 'repeated']).nullable(),
      /** Null for a row that would be refused. */
      person: readPerson.nullable(),
    }),
  ),
});
export type LookReply = z.output<typeof lookReply>;

export const lookAtFile = route({
  method: 'POST',
  path: '/api/imports/:id/look',
  summary: 'What a file holds and how its rows would be read; nobody is taken in. For whoever sent the file.',
  params: z.object({ id }),
  body: z.strictObject({
    /** Null: as its header speaks for. */
    mapping: fileMapping.nullable().default(null),
    /** The circle that everybody of the file would join. */
    circleId: id.nullable().default(null),
  }),
  reply: lookReply,
});

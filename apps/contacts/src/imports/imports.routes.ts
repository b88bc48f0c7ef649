import { z } from 'zod';
import { count, id, instant, language } from '#contracts';
import { route } from '#runtime';
import { consentGiven } from '../consent/consent.shapes.js';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

/** Rows of one file; larger exports are cut into several files. */
export const mostRows = 20_000;

/** Why a row was refused, or what of a row was read with care. */
export const rowRemark = z.enum([
  'no_name',
  'no_way_to_reach',
  'cells_do_not_match',
  'phone_unreadable',
  'email_unreadable',
  'postal_code_unreadable',
  'date_unreadable',
  'letters_lost',
  'do_not_call',
  'do_not_call_unclear',
  'opted_out_before',
  'email_opted_out_before',
  'shares_a_phone',
  'same_person_above',
  'cell_too_long',
  'phone_lost_digits',
  'no_mail',
  'language_unknown',
  'skill_unknown',
  'role_unknown',
  'yes_or_no_unreadable',
  'circle_unknown',
  'workplace_unknown',
  'union_local_unknown',
  'bargaining_unit_unknown',
  'tag_unknown',
  'hours_unreadable',
  'note_cut',
  'through_unknown',
]);
export type RowRemark = z.output<typeof rowRemark>;

const rowOutcome = z.enum(['imported', 'updated', 'unchanged', 'refused']);

export const importRowReply = z.object({
  /** Line of the file; the header is line 1. */
  line: z.int().min(1),
  outcome: rowOutcome,
  remarks: z.array(rowRemark),
  contactId: id.nullable(),
});

export const importReply = z.object({
  id,
  fileName: z.string(),
  circleId: id.nullable(),
  /** Whether somebody attested how these people agreed; without it nobody of the file is texted. */
  attested: z.boolean(),
  startedAt: instant,
  /** Null until its last row is taken in. */
  finishedAt: instant.nullable(),
  /** Rows of the file; null until they are counted. Those of `counts` are done. */
  total: count.nullable(),
  counts: z.object({ imported: count, updated: count, unchanged: count, refused: count }),
  /** `failed` comes with a refusal; `given_up` was deleted, or left lying for a day, before its last row. */
  state: z.enum(['receiving', 'running', 'stopped', 'done', 'failed', 'given_up']),
  kind: z.enum(['csv', 'xlsx']),
  /** Size of the file. */
  bytes: count,
  /** Parts that arrived, counted from the first one to the first gap: the next part to send has this position. */
  receivedParts: count,
  /** Null while it does not run, or has only just begun. */
  rowsPerSecond: z.number().min(0).nullable(),
  secondsLeft: count.nullable(),
  /** Why it failed. */
  refusal: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
});
export type ImportReply = z.output<typeof importReply>;

export const importDetailReply = importReply.extend({ rows: z.array(importRowReply) });
export type ImportDetailReply = z.output<typeof importDetailReply>;

export const importMembersBody = z.strictObject({
  fileName: z.string().trim().min(1).max(120),
  /** The file's text, its header first. */
  csv: z.string().min(1).max(6_000_000),
  /** Null: the people of the file are imported with consent unknown. A membership export by itself carries none. */
  consent: consentGiven.nullable(),
  /** The circle that everybody of the file joins. */
  circleId: id.nullable().default(null),
  /** The language of people who are new and whose row does not name one. */
  language: language.default('en'),
  /** False: the answer comes at once, and whoever asked looks at the import again until it is finished. */
  wait: z.boolean().default(true),
});
export type ImportMembersBody = z.output<typeof importMembersBody>;

export const importMembers = route({
  method: 'POST',
  path: '/api/imports',
  summary:
    'Imports a membership file; the same file again changes nothing, and goes on with one that was cut short. Honours Idempotency-Key.',
  body: importMembersBody,
  reply: importDetailReply,
  status: 201,
});

export const listImports = route({
  method: 'GET',
  path: '/api/imports',
  summary: 'Imports, latest first.',
  query: pageQuery,
  reply: pageOf(importReply),
});

export const readImport = route({
  method: 'GET',
  path: '/api/imports/:id',
  summary: 'One import with what became of its rows: of all, of those refused or remarked on, or of none.',
  params: z.object({ id }),
  query: z.object({
    rows: z.enum(['all', 'remarked', 'none']).default('all'),
    /** Rows behind this line; an answer has 20,000 of them at most. */
    after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  }),
  reply: importDetailReply,
});

import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { exportFormat } from './export-formats.js';
import { reason } from '../reasons/reason.rules.js';

const count = z.int().min(0);

const exportReply = z.object({
  id,
  format: exportFormat,
  /** Null: everybody. */
  circle: z.object({ id, name: z.string() }).nullable(),
  reason: z.string(),
  /** Account that asked, the only one that may download it; `cli` for the keys of the machine. */
  askedBy: z.string(),
  /** Whether whoever looks asked for it. */
  mine: z.boolean(),
  askedAt: instant,
  state: z.enum(['awaiting_approval', 'making', 'ready', 'refused', 'expired', 'failed']),
  /** People when it was asked for. */
  size: count,
  /** The second person, where there was one. */
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Rows of the file; null until it is ready. */
  people: count.nullable(),
  readyAt: instant.nullable(),
  /** Then the file is deleted. */
  expiresAt: instant.nullable(),
  downloadedAt: instant.nullable(),
});
export type ExportReply = z.output<typeof exportReply>;

export const askForExport = route({
  method: 'POST',
  path: '/api/exports',
  summary:
    'Asks for a list of people as a file, which is made after a second person approved. Honours Idempotency-Key.',
  body: z.strictObject({
    format: exportFormat.default('csv'),
    /** Null for everybody, which only a chair may ask for. */
    circleId: id.nullable(),
    reason,
  }),
  reply: exportReply,
  status: 202,
});

export const listExports = route({
  method: 'GET',
  path: '/api/exports',
  summary: 'Exports, latest first: to chairs and admins all, to others those that they asked for.',
  query: pageQuery,
  reply: pageOf(exportReply),
});

export const readExport = route({
  method: 'GET',
  path: '/api/exports/:id',
  summary: 'One export and how far it is.',
  params: z.object({ id }),
  reply: exportReply,
});

export const approveExport = route({
  method: 'POST',
  path: '/api/exports/:id/approve',
  summary: 'A second person lets an export be made; they do not see what is in it.',
  params: z.object({ id }),
  body: z.strictObject({}),
  reply: exportReply,
});

export const refuseExport = route({
  method: 'POST',
  path: '/api/exports/:id/refuse',
  summary: 'Says no to an export that waits for a second person; whoever asked may take it back so.',
  params: z.object({ id }),
  body: z.strictObject({}),
  reply: exportReply,
});

export const traceExport = route({
  method: 'POST',
  path: '/api/exports/trace',
  summary: 'Which exports a file is a copy of, or a piece of one, by the order of its rows.',
  body: z.strictObject({
    /** Cells of the file in its order; people are found by ids, numbers and e-mail addresses among them. */
    rows: z.array(z.array(z.string().max(500)).max(60)).max(500),
  }),
  reply: z.object({
    exports: z.array(
      z.object({
        id,
        askedBy: z.string(),
        askedAt: instant,
        /** People of the file who are known. */
        people: count,
        /** Of each two that follow one another, how many do so in the export too. */
        inOrder: count,
      }),
    ),
  }),
});

export const openExportFile = route({
  method: 'POST',
  path: '/internal/exports/:id/file',
  summary: 'The name of the file of an export and its parts, for whoever asked for it.',
  params: z.object({ id }),
  body: z.strictObject({}),
  reply: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    parts: z.array(id),
    /** What stands behind the last part. */
    tail: z.string(),
  }),
});

export const readExportPart = route({
  method: 'GET',
  path: '/internal/exports/:id/parts/:partId',
  summary: 'Some rows of the file of an export.',
  params: z.object({ id, partId: id }),
  reply: z.object({ text: z.string() }),
});

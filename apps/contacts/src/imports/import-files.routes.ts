import { z } from 'zod';
import { id, language } from '#contracts';
import { route } from '#runtime';
import { consentGiven } from '../consent/consent.shapes.js';
import { importReply } from './imports.routes.js';
import { fileMapping } from './mapping.shapes.js';

/** Every part of a file but its last one has this many bytes. */
export const bytesPerPart = 512 * 1024;

/** Rows of one file. */
export const mostFileRows = 1_000_000;

/** A million rows of forty columns; what is larger is no list of people. */
const mostFileBytes = 384 * 1024 * 1024;

const params = z.object({ id });

export const beginFile = route({
  method: 'POST',
  path: '/api/imports/files',
  summary:
    'Begins to bring in a file of people, part by part; nothing is read before the start. Honours Idempotency-Key.',
  body: z.strictObject({
    fileName: z.string().trim().min(1).max(120),
    kind: z.enum(['csv', 'xlsx']),
    bytes: z.int().min(1).max(mostFileBytes),
  }),
  reply: importReply,
  status: 201,
});

export const putPart = route({
  method: 'PUT',
  path: '/api/imports/:id/parts/:position',
  summary: `One part of a file: ${String(bytesPerPart)} bytes, the last one what is left. The same part again changes nothing.`,
  params: z.object({ id, position: z.coerce.number().int().min(0).max(9_999) }),
  bytes: true,
  reply: importReply,
});

export const startImport = route({
  method: 'POST',
  path: '/api/imports/:id/start',
  summary: 'Takes in the people of a file whose parts are all there.',
  params,
  body: z.strictObject({
    /** Null: the header names the columns as a membership export does. */
    mapping: fileMapping.nullable().default(null),
    /** Null: the people of the file are imported with consent unknown. A membership export by itself carries none. */
    consent: consentGiven.nullable(),
    /** The circle that everybody of the file joins. */
    circleId: id.nullable().default(null),
    /** The language of people who are new and whose row does not name one. */
    language: language.default('en'),
    /** Takes in a file that was imported before. */
    again: z.boolean().default(false),
  }),
  reply: importReply,
  status: 202,
});

export const stopImport = route({
  method: 'POST',
  path: '/api/imports/:id/stop',
  summary: 'Stops an import after the rows at hand; what was taken in stays.',
  params,
  body: z.strictObject({}),
  reply: importReply,
});

export const resumeImport = route({
  method: 'POST',
  path: '/api/imports/:id/resume',
  summary: 'Goes on with an import that was stopped; rows that were taken in are not taken in again.',
  params,
  body: z.strictObject({}),
  reply: importReply,
});

export const readRejected = route({
  method: 'GET',
  path: '/api/imports/:id/rejected',
  summary: 'The rows that were refused, as CSV with the reason of each; there for 24 hours after the end.',
  params,
  query: z.object({ language: language.default('en') }),
  type: 'text/csv',
});

export const dropImport = route({
  method: 'DELETE',
  path: '/api/imports/:id',
  summary: 'Deletes what is kept of a file. People who were taken in stay, and what became of each row.',
  params,
  reply: z.object({ id }),
});

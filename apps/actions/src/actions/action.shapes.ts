import { z } from 'zod';
import { actionPosted, audienceRule, count, id, instant, knownTimeZone } from '#contracts';

const posted = actionPosted.payload.shape;

export const actionKind = posted.kind;
export type ActionKind = z.output<typeof actionKind>;

/** `ended` is a posted action whose last shift is over; the clock alone makes it so. */
export const actionState = z.enum(['draft', 'posted', 'ended']);

/** An instant with offset, or what the clock on the wall of the place shows: `2026-12-04T06:00`. */
export const shiftTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/, 'A time such as 2026-12-04T06:00.');

export const shiftInput = z.strictObject({
  startsAt: shiftTime,
  endsAt: shiftTime,
  target: count.max(9999).default(0),
});

/** With whom at the workplace an action is done. Kept from every public page, board and text unless they agreed. */
export const host = z.strictObject({
  contactId: id.nullable(),
  /** When the host is nobody we know as a contact; sealed in the database. */
  words: z.string().trim().max(200),
  mayBeNamed: z.boolean(),
});

const fields = {
  kind: actionKind,
  title: z.string().trim().max(120),
  /** What it is about, for the public page. */
  what: z.string().trim().max(2000),
  place: z.string().trim().max(160),
  timeZone: knownTimeZone,
  partnerId: id.nullable(),
  campaignId: id.nullable(),
  host: host.nullable(),
  audience: audienceRule,
  /** Who said and did what becomes numbers two weeks after it, not three months. */
  sensitive: z.boolean(),
  extraWords: z.strictObject({ en: z.string().trim().max(160), es: z.string().trim().max(160) }),
  shifts: z.array(shiftInput).max(60),
};

/** A draft may be as unfinished as it likes; posting asks for the rest. */
export const createActionBody = z.strictObject({
  kind: fields.kind,
  title: fields.title.default(''),
  what: fields.what.default(''),
  place: fields.place.default(''),
  timeZone: fields.timeZone,
  partnerId: fields.partnerId.default(null),
  campaignId: fields.campaignId.default(null),
  host: fields.host.default(null),
  audience: fields.audience.default({ circleId: null, language: null }),
  sensitive: fields.sensitive.default(false),
  extraWords: fields.extraWords.default({ en: '', es: '' }),
  shifts: fields.shifts.default([]),
});
export type CreateActionBody = z.output<typeof createActionBody>;

/** Only what is named changes; `shifts` replaces all of them. */
export const editActionBody = z.strictObject(fields).partial();
export type EditActionBody = z.output<typeof editActionBody>;

/** Exact counts; `committed` is `yes` plus `guests`. */
export const exactCounts = z.object({
  committed: count,
  /** People who said yes themselves, each answer verified by the person's own text or by a chair. */
  yes: count,
  guests: count,
  maybe: count,
  no: count,
  /** People whose yes on the public page still waits for their text; not in `committed`. */
  unverified: count,
  /** On the line: attended, walk-ins, and people without names. */
  here: count,
});

export const shiftReply = exactCounts.extend({ id, startsAt: instant, endsAt: instant, target: count });

export const partnerKind = z.enum(['union_local', 'coalition']);

export const actionReply = z.object({
  id,
  state: actionState,
  /** Null until there is a title, as is the address of the public page, which opens when the action is posted. */
  slug: z.string().nullable(),
  url: z.string().nullable(),
  kind: actionKind,
  title: z.string(),
  what: z.string(),
  place: z.string(),
  timeZone: z.string(),
  partner: z.object({ id, name: z.string(), kind: partnerKind }).nullable(),
  campaign: z.object({ id, name: z.string() }).nullable(),
  host: host.nullable(),
  audience: audienceRule,
  sensitive: fields.sensitive,
  extraWords: fields.extraWords,
  /** Earliest first. */
  shifts: z.array(shiftReply),
  totals: exactCounts,
  createdAt: instant,
  updatedAt: instant,
  postedAt: instant.nullable(),
});
export type ActionReply = z.output<typeof actionReply>;

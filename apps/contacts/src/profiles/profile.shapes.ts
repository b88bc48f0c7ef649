import { z } from 'zod';
import { id, instant, language } from '#contracts';
import { workplaceRole } from '../people/workplace-role.shapes.js';

/** Something a person can do on a line. */
export const skill = z.enum(['marshal', 'medic', 'interpreter', 'driver', 'captain']);

/** A language as a BCP 47 tag, such as `ht` or `pt-BR`. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/);

/** Hours of a week by the person's own clock; a span that crosses midnight is two. */
export const weekHours = z.strictObject({
  kind: z.enum(['can_come', 'own_shift']),
  /** Monday is 1, Sunday 7. */
  weekday: z.int().min(1).max(7),
  /** Minutes since midnight. */
  fromMinute: z.int().min(0).max(1439),
  untilMinute: z.int().min(1).max(1440),
});
export type WeekHours = z.output<typeof weekHours>;

/** A number or address of a person, by which it can be named without being shown. */
const way = { id, masked: z.string(), endedAt: instant.nullable() };

/** What is known of a person beside what a list of people shows. */
export const profileReply = z.object({
  /** Grows with each change; an edit names the one it was made on. */
  version: z.int(),
  /** In order of preference; those that ended come last. */
  everyPhone: z.array(z.object({ ...way, textable: z.boolean() })),
  /** The first one that has not ended is the one that mail goes to. */
  everyEmail: z.array(z.object(way)),
  otherLanguages: z.array(z.string()),
  /** They agreed to be called at any hour in an emergency of a strike. */
  anyHour: z.boolean(),
  /** Who brought them; null as well to a convener who may not know of that person. */
  cameThrough: z.object({ id, name: z.string().nullable() }).nullable(),
  unionLocal: z.object({ id, name: z.string() }).nullable(),
  bargainingUnit: z.object({ id, name: z.string() }).nullable(),
  skills: z.array(skill),
  hours: z.array(weekHours),
  tags: z.array(z.object({ id, name: z.string() })),
  /** Latest first. */
  notes: z.array(z.object({ id, text: z.string(), writtenAt: instant, isMine: z.boolean() })),
});
export type ProfileReply = z.output<typeof profileReply>;

/** A number or address that is known already, or a new one as it was typed. */
const known = z.strictObject({ id });

const phoneSaid = z.union([
  known.extend({ textable: z.boolean() }),
  z.strictObject({ number: z.string().max(40), textable: z.boolean().default(true) }),
]);

const emailSaid = z.union([known, z.strictObject({ address: z.string().trim().max(254) })]);

/** What is said anew of a person: what is left out stays as it is. */
export const editPersonBody = z.strictObject({
  /** The version of the person that the edit was made on. */
  version: z.int().min(0),
  name: z.string().trim().min(1).max(200).optional(),
  language: language.optional(),
  otherLanguages: z.array(languageTag).max(10).optional(),
  postalCode: z.string().trim().max(12).nullable().optional(),
  /** `YYYY-MM-DD`. */
  memberSince: z.iso.date().nullable().optional(),
  /** All of them in order of preference: a number that is left out ends, and one that ended may be named again. */
  phones: z.array(phoneSaid).max(10).optional(),
  /** As phones; mail goes to the first one. */
  emails: z.array(emailSaid).max(10).optional(),
  /** All of them; of a convener those of their own, and the others stay. */
  circleIds: z.array(id).max(20).optional(),
  workplaces: z
    .array(z.strictObject({ id, role: workplaceRole }))
    .max(10)
    .optional(),
  /** The local, and the unit of it that bargains for them. */
  union: z.strictObject({ localId: id.nullable(), unitId: id.nullable() }).optional(),
  skills: z.array(skill).max(5).optional(),
  hours: z.array(weekHours).max(84).optional(),
  anyHour: z.boolean().optional(),
  /** Names of tags; one that is not there yet is made. */
  tags: z.array(z.string().trim().min(1).max(40)).max(30).optional(),
  cameThroughId: id.nullable().optional(),
});
export type EditPersonBody = z.output<typeof editPersonBody>;

import { z } from 'zod';
import { audienceTree } from './audience-rule.js';

/** A uuidv7 made by the owner of the thing it names. */
export const id = z.uuid();

/** RFC 3339 with offset; instants travel as UTC. */
export const instant = z.iso.datetime({ offset: true });

/** The languages that every screen and every text speaks. */
export const language = z.enum(['en', 'es']);

/** A name of the IANA time zone database, such as America/Chicago. */
export const timeZone = z.string().min(1).max(64);

/** A zone that the time zone database of this machine knows: what is reckoned with at once must be one. */
export const knownTimeZone = timeZone.refine(
  isTimeZone,
  'Not a name of the IANA time zone database, such as America/Chicago.',
);

/** Keyed hash of a phone number (HMAC-SHA-256 of its E.164 form, hex): joins rows across services, names nobody. */
export const phoneIndex = z.string().regex(/^[0-9a-f]{64}$/);

/** Keyed hash of an e-mail address (HMAC-SHA-256 of `mailto:` and the address in lower case, hex). */
export const emailIndex = z.string().regex(/^[0-9a-f]{64}$/);

/** State of a consent; only `opted_in` is texted. */
export const consentState = z.enum(['opted_in', 'opted_out', 'unknown']);

/** People wanted or counted. */
export const count = z.int().min(0);

/**
 * Whom an ask goes to: a circle (null: everybody), a language (null: any), and of these the people whom the rule fits;
 * only people who may be asked are meant.
 */
export const audienceRule = z.strictObject({
  circleId: id.nullable(),
  language: language.nullable(),
  /** Missing means everybody of the circle, as in events from before there were rules. */
  rule: audienceTree.optional(),
});

/** A person's answer for a shift. */
export const rsvpAnswer = z.enum(['yes', 'maybe', 'no']);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    // A name that is no zone is an answer here; anything else is not.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

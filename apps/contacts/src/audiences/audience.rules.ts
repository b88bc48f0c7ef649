import type { audiencePartResolved, audienceRequested, PayloadOf } from '#contracts';
import type { AudiencePreviewReply, LeftOutReason } from './audiences.routes.js';

/** How many people of a rule end alike; see the statements for what each outcome means. */
export interface Placed {
  readonly outcome: 'asked' | 'sharing' | LeftOutReason;
  readonly people: number;
}

/** The same, told apart as a preview tells them apart. */
export interface PlacedApart extends Placed {
  readonly language: 'en' | 'es';
  /** Null for people who cannot be reached on any. */
  readonly channel: 'sms' | 'email' | null;
}

/** The order in which reasons are told: first what the rule itself asked for, then what can be mended. */
const reasons: readonly LeftOutReason[] = ['other_language', 'opted_out', 'no_phone', 'not_textable', 'no_consent'];

/** How many people are left out for which reason; reasons that concern nobody are not told. */
export function leftOutOf(placed: readonly Placed[]): { reason: LeftOutReason; people: number }[] {
  return reasons
    .map((reason) => ({ reason, people: sum(placed, (part) => part.outcome === reason) }))
    .filter(({ people }) => people > 0);
}

/** Goes before every person in the order of ids, in which an audience is walked through. */
export const beforeEverybody = '00000000-0000-0000-0000-000000000000';

/** How far an audience has been resolved. */
type Part = PayloadOf<typeof audiencePartResolved>;

/** People looked at in the first part: few, so that their texts begin at once. */
const firstPart = 250;
const growth = 4;

/** And in the largest: few enough that whatever else waits for this service waits no longer than a moment. */
const largestPart = 20_000;

/** Before anybody was looked at. */
export function beginningOf({ waveId, audience }: PayloadOf<typeof audienceRequested>): Part {
  return { waveId, audience, last: beforeEverybody, parts: 0, chunks: 0, people: 0, leftOut: [] };
}

/** People to look at next, after so many parts. */
export function peopleInPart(parts: number): number {
  return Math.min(largestPart, firstPart * growth ** Math.min(parts, 8));
}

/** People of one part: whoever is asked, what becomes of the others, and the last of all. */
export interface FoundPart {
  readonly asked: readonly string[];
  readonly others: readonly Placed[];
  readonly last: string | null;
}

/** As many people as one chunk may carry. */
const peoplePerChunk = 1000;

/** Ids in the chunks that they are told in. */
export function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / peoplePerChunk) }, (_, chunk) =>
    ids.slice(chunk * peoplePerChunk, (chunk + 1) * peoplePerChunk),
  );
}

/** How far it is after what was found in one part more. */
export function further(before: Part, { asked, others, last }: FoundPart): Part {
  const soFar = before.leftOut.map(({ reason, people }) => ({ outcome: reason, people }));
  return {
    ...before,
    last: last ?? before.last,
    parts: before.parts + 1,
    chunks: before.chunks + chunksOf(asked).length,
    people: before.people + asked.length,
    leftOut: leftOutOf([...soFar, ...others]),
  };
}

/** What a chair is told of a rule before anything is sent. */
export function previewOf(placed: readonly PlacedApart[]): AudiencePreviewReply {
  const asked = placed.filter(({ outcome }) => outcome === 'asked');
  const sharing = placed.filter(({ outcome }) => outcome === 'sharing');
  return {
    people: sum(asked),
    byChannel: {
      sms: sum(asked, ({ channel }) => channel === 'sms'),
      email: sum(asked, ({ channel }) => channel === 'email'),
    },
    byLanguage: {
      en: sum(asked, ({ language }) => language === 'en'),
      es: sum(asked, ({ language }) => language === 'es'),
    },
    sharingAPhone: sum(sharing, ({ channel }) => channel === 'sms'),
    sharingAnEmail: sum(sharing, ({ channel }) => channel === 'email'),
    leftOut: leftOutOf(placed),
  };
}

function sum<T extends Placed>(placed: readonly T[], belongs: (part: T) => boolean = () => true): number {
  return placed.filter(belongs).reduce((total, { people }) => total + people, 0);
}

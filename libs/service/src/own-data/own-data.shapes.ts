import { z } from 'zod';
import { consentState, id, instant, language, timeZone } from '#contracts';

const count = z.int().min(0);
const consentChannel = z.enum(['sms', 'email']);

/** What contacts keeps of one person. */
export const ownPersonShape = z.object({
  person: z.object({
    id,
    name: z.string().nullable(),
    /** E.164, in order of preference. */
    phones: z.array(z.object({ number: z.string(), textable: z.boolean(), endedAt: instant.nullable() })),
    email: z.string().nullable(),
    /** Addresses that mail does not go to, with when they ended. */
    furtherEmails: z.array(z.object({ address: z.string(), endedAt: instant.nullable() })),
    /** Addresses from before, of which a keyed hash is kept by which an older list still finds the person. */
    formerEmails: count,
    language,
    postalCode: z.string().nullable(),
    timeZones: z.array(timeZone),
    /** What they speak beside the language they are asked in. */
    otherLanguages: z.array(z.string()),
    workplaces: z.array(z.object({ name: z.string(), role: z.string() })),
    unionLocal: z.string().nullable(),
    bargainingUnit: z.string().nullable(),
    skills: z.array(z.string()),
    /** Hours of a week in which they can come or work themselves, in minutes since midnight; Monday is 1. */
    hours: z.array(z.object({ kind: z.string(), weekday: count, fromMinute: count, untilMinute: count })),
    /** They agreed to be called at any hour in an emergency of a strike. */
    anyHour: z.boolean(),
    tags: z.array(z.string()),
    /** Somebody brought them; who it was is about that person. */
    cameThroughSomebody: z.boolean(),
    /** How many people came through them. */
    brought: count,
    /** `YYYY-MM-DD`. */
    memberSince: z.string().nullable(),
    circles: z.array(z.string()),
    /** How they came to be known. */
    source: z.string(),
    createdAt: instant,
    smsConsent: consentState,
    emailConsent: consentState,
  }),
  /** What was noted of them, oldest first; without who noted it. */
  notes: z.array(z.object({ text: z.string(), writtenAt: instant })),
  /** Every change of their consent with its evidence, oldest first; without the name of whoever attested it. */
  consent: z.array(
    z.object({
      channel: consentChannel,
      purpose: z.string(),
      state: consentState,
      cause: z.string(),
      happenedAt: instant,
      recordedAt: instant,
      importId: id.nullable(),
      /** How they agreed, to which words, and when. */
      how: z.string().nullable(),
      wording: z.string().nullable(),
      obtainedAt: instant.nullable(),
      /** The words of ours that they were shown, and their version. */
      shownVersion: z.int().nullable(),
      shown: z.string().nullable(),
    }),
  ),
  /** Circles that they asked to join on a page and did not confirm yet, with the words that they were shown. */
  joins: z.array(z.object({ circle: z.string(), language, shownVersion: z.int(), askedAt: instant })),
  /** Numbers and addresses of theirs that are closed to us, whoever asks. */
  closed: z.array(z.object({ channel: consentChannel, cause: z.string(), closedAt: instant })),
  /** Rows of files that named them. */
  imports: z.array(
    z.object({
      importId: id,
      fileName: z.string(),
      startedAt: instant,
      line: count,
      outcome: z.string(),
      remarks: z.array(z.string()),
    }),
  ),
  /** Records that were found to be theirs and made one with this one. */
  merges: z.array(
    z.object({
      /** Under which other services know that record; null for one that is somebody else's again. */
      recordId: id.nullable(),
      mergedAt: instant,
      undoneAt: instant.nullable(),
      /** Whether this is the record that stayed. */
      stayed: z.boolean(),
      /** What is kept of the other record as long as it can be taken apart again. */
      record: z
        .object({
          name: z.string().nullable(),
          email: z.string().nullable(),
          language,
          postalCode: z.string().nullable(),
          memberSince: z.string().nullable(),
          otherLanguages: z.array(z.string()),
          anyHour: z.boolean(),
          source: z.string(),
          createdAt: instant,
          /** Of what both records had. */
          numbers: z.array(z.string()),
          furtherEmails: z.array(z.string()),
          skills: z.array(z.string()),
          /** Names under which they answered in public. */
          answers: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  /** Whenever somebody said that this record and another one are two people. */
  toldApart: z.array(z.object({ toldAt: instant })),
  /** Circles that they run, and the name under which they answer in public. */
  convenes: z.array(z.object({ circle: z.string(), publicName: z.string().nullable(), since: instant })),
  /** Union locals in which we turn to them. */
  unionContact: z.array(z.object({ unionLocal: z.string(), role: z.string(), since: instant })),
  /** Union locals with somebody of which they keep in touch for us. */
  ownedRelations: z.array(z.object({ unionLocal: z.string(), since: instant })),
});

const onShift = { actionId: id, title: z.string(), startsAt: instant, endsAt: instant };
const answer = z.enum(['yes', 'maybe', 'no']);

/** What actions keeps of one person. */
export const ownAnswersShape = z.object({
  /** What stands, by shift. */
  answers: z.array(
    z.object({
      ...onShift,
      answer: answer.nullable(),
      guests: count,
      source: z.string(),
      answeredAt: instant,
      /** Typed on the public page, and not confirmed by their own text. */
      pendingAnswer: answer.nullable(),
      pendingGuests: count.nullable(),
      pendingAt: instant.nullable(),
    }),
  ),
  /** Everything they said, oldest first, and what it did. */
  history: z.array(
    z.object({
      ...onShift,
      answer,
      guests: count.nullable(),
      source: z.string(),
      effect: z.string(),
      receivedAt: instant,
      recordedAt: instant,
    }),
  ),
  attendance: z.array(z.object({ ...onShift, outcome: z.string(), notedAt: instant })),
  /** How reliably they came to what is numbers by now; null when nothing of it is kept. */
  showRate: z.object({ yes: count, came: count, noShows: count, walkIns: count }).nullable(),
  /** Actions that are done with them; without a title while one is a draft. */
  hosted: z.array(z.object({ actionId: id, title: z.string().nullable(), mayBeNamed: z.boolean() })),
});

/** What notifications keeps of one person. */
export const ownMessagesShape = z.object({
  /** What we sent or meant to send, oldest first. Links that were in it are left out: whoever has one may answer. */
  messages: z.array(
    z.object({
      id,
      channel: z.string(),
      purpose: z.string(),
      actionId: id.nullable(),
      language,
      state: z.string(),
      /** Why it was not sent. */
      reason: z.string().nullable(),
      createdAt: instant,
      attemptedAt: instant.nullable(),
      subject: z.string().nullable(),
      /** Null where it is not kept. */
      text: z.string().nullable(),
    }),
  ),
  /** What they texted us, oldest first, and what was understood. */
  replies: z.array(
    z.object({
      id,
      receivedAt: instant,
      outcome: z.string(),
      actionId: id.nullable(),
      answer: answer.nullable(),
      guests: count.nullable(),
      /** Null when its time was over. */
      text: z.string().nullable(),
    }),
  ),
  /** When they were asked by text whether they want to join, and when that question was over. */
  joinQuestions: z.array(z.object({ askedAt: instant, endedAt: instant.nullable() })),
  /** Whether their numbers and addresses may and can be written to, in order of preference. */
  reachability: z.array(
    z.object({
      channel: consentChannel,
      state: z.string(),
      since: instant.nullable(),
      unusable: z.string().nullable(),
    }),
  ),
});

/**
 * Rows of a database as they are written into a document: instants as text. The route's own shape says whether it came
 * out as declared.
 */
export function asDocument(rows: object): unknown {
  return JSON.parse(JSON.stringify(rows)) as unknown;
}

/** Where each service tells what it keeps of one person. */
export const ownDataPath = '/internal/own-data/:id';

import { z } from 'zod';
import { consentState, id, instant } from '#contracts';
import { route } from '#runtime';

const moment = { id: z.string(), at: instant };

/** The title is null for one of which no post was heard here, and to a convener for a sensitive one. */
const ofAction = { actionId: id, title: z.string().nullable() };

/** One thing that happened with a person. */
const timelineItem = z.discriminatedUnion('kind', [
  z.object({ ...moment, kind: z.literal('came'), source: z.string() }),
  z.object({ ...moment, kind: z.literal('consent'), channel: z.string(), state: consentState, cause: z.string() }),
  z.object({ ...moment, kind: z.literal('import'), importId: id, outcome: z.string() }),
  z.object({ ...moment, kind: z.literal('note'), text: z.string(), isMine: z.boolean() }),
  /** Which parts of what is known were changed. */
  z.object({ ...moment, kind: z.literal('edit'), parts: z.array(z.string()), isMine: z.boolean() }),
  /** The name of the record that went, as long as it can be told apart from this one's; null otherwise. */
  z.object({
    ...{ ...moment, kind: z.literal('merge'), undone: z.boolean(), isMine: z.boolean() },
    otherName: z.string().nullable(),
  }),
  /** That it was said of this and another record that they are two people; `undone` when that was taken back. */
  z.object({ ...moment, kind: z.literal('apart'), undone: z.boolean(), isMine: z.boolean() }),
  /** When they were asked to come to an action last. */
  z.object({ ...moment, ...ofAction, kind: z.literal('asked'), byText: z.boolean() }),
  /** What they answered last, of one shift. */
  z.object({ ...moment, ...ofAction, kind: z.literal('answered'), answer: z.enum(['yes', 'maybe', 'no']) }),
  /** Whether they came to a shift. */
  z.object({ ...moment, ...ofAction, kind: z.literal('attendance'), outcome: z.enum(['attended', 'no_show']) }),
]);
export type TimelineItem = z.output<typeof timelineItem>;

export const readTimeline = route({
  method: 'GET',
  path: '/api/contacts/:id/timeline',
  summary: 'What happened with a person, latest first, as far back as it is kept.',
  params: z.object({ id }),
  query: z.object({
    /** `nextCursor` of the page before; left out for the first page. */
    cursor: z
      .string()
      .regex(/^\d{1,18}\.[a-z]{1,12}\.[\w-]{1,40}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(timelineItem),
    nextCursor: z.string().nullable(),
    /** What was let go in its time, before which instant; empty while nothing of this person can have been. */
    letGo: z.array(z.object({ what: z.enum(['edits', 'asks', 'answers', 'sensitiveAnswers']), before: instant })),
  }),
});

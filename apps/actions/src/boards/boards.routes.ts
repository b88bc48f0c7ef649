import { z } from 'zod';
import { count, id, instant } from '#contracts';
import { route } from '#runtime';
import { actionKind, actionState } from '../actions/action.shapes.js';
import { flooredCount } from '../counts/floored.shapes.js';

export const boardReply = z.object({
  id,
  actionId: id,
  /** For whom the link is, such as the name of a local. */
  name: z.string(),
  state: z.enum(['live', 'ended', 'revoked']),
  /** The link itself; whoever has it sees the counts. */
  url: z.string(),
  endsAt: instant,
  revokedAt: instant.nullable(),
  /** Within a minute; null when nobody has looked yet. */
  lastViewedAt: instant.nullable(),
  createdAt: instant,
});

const ofAction = z.object({ id });

export const createBoard = route({
  method: 'POST',
  path: '/api/actions/:id/boards',
  summary: "Makes a partner's board: a link to live counts, with an end. Honours Idempotency-Key.",
  params: ofAction,
  body: z.strictObject({ name: z.string().trim().min(1).max(80), endsAt: instant }),
  reply: boardReply,
  status: 201,
});

export const listBoards = route({
  method: 'GET',
  path: '/api/actions/:id/boards',
  summary: 'The boards of an action, newest first.',
  params: ofAction,
  reply: z.object({ items: z.array(boardReply) }),
});

export const listLiveBoards = route({
  method: 'GET',
  path: '/api/boards',
  summary: 'The boards that are live now with what they are about; a partner gets those of their own actions.',
  reply: z.object({
    items: z.array(
      z.object({ id, name: z.string(), url: z.string(), endsAt: instant, title: z.string(), place: z.string() }),
    ),
  }),
});

export const revokeBoard = route({
  method: 'POST',
  path: '/api/boards/:id/revoke',
  summary: 'Ends a board at once and for good.',
  params: z.object({ id }),
  reply: boardReply,
});

/** Longest that a viewer's question may wait for a change, in milliseconds. */
export const longestWaitMs = 30_000;

const liveBoard = z.object({
  state: z.literal('live'),
  /** Differs whenever anything else here but `at` does; send it back as `after`. Its form means nothing. */
  version: z.string(),
  /** When these counts were true. */
  at: instant,
  boardName: z.string(),
  endsAt: instant,
  /** Id of the person who shared it; web knows whether and how they are named. */
  sharedBy: z.string().nullable(),
  action: z.object({
    /** Null while the action is a draft. */
    slug: z.string().nullable(),
    kind: actionKind,
    title: z.string(),
    place: z.string(),
    timeZone: z.string(),
    partnerName: z.string().nullable(),
    state: actionState,
  }),
  /** `committed` and `here` are exact at any size; the kinds of answers are floored. */
  totals: z.object({ committed: count, here: count, target: count, maybe: flooredCount, unverified: flooredCount }),
  /** Floored, and with more than one shift renewed once a minute only, so that no change can be laid to one person. */
  shifts: z.array(
    z.object({
      shiftId: id,
      startsAt: instant,
      endsAt: instant,
      target: count,
      committed: flooredCount,
      here: flooredCount,
    }),
  ),
});
const endedBoard = z.object({ state: z.literal('ended'), version: z.string(), boardName: z.string(), endsAt: instant });
const revokedBoard = z.object({ state: z.literal('revoked'), version: z.string() });

export const boardView = z.discriminatedUnion('state', [liveBoard, endedBoard, revokedBoard]);
export type BoardView = z.output<typeof boardView>;

export const watchBoard = route({
  method: 'GET',
  path: '/internal/boards/:token',
  summary: 'What a board shows: at once when its version is not `after`, else when it changes or `wait` is over.',
  params: z.object({ token: z.string().max(100) }),
  query: z.object({
    after: z.string().max(100).optional(),
    /** Milliseconds. */
    wait: z.coerce.number().int().min(0).max(longestWaitMs).default(0),
  }),
  reply: boardView,
});

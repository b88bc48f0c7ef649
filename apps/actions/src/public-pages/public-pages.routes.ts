import { z } from 'zod';
import { count, id, instant } from '#contracts';
import { route } from '#runtime';
import { actionKind } from '../actions/action.shapes.js';
import { flooredCount } from '../counts/floored.shapes.js';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

const publicFields = {
  slug: z.string(),
  kind: actionKind,
  title: z.string(),
  place: z.string(),
  timeZone: z.string(),
  partnerName: z.string().nullable(),
  state: z.enum(['posted', 'ended']),
  startsAt: instant,
  endsAt: instant,
  /** Committed over all shifts, exact. */
  coming: count,
  /** Target over all shifts. */
  needed: count,
  /** The circle whose people are asked, all of them or some; null when they are of no single circle. */
  circleId: id.nullable(),
};

export const listPublicActions = route({
  method: 'GET',
  path: '/internal/public/actions',
  summary: 'Posted actions that are not over, by their start; of one circle when it is named.',
  query: pageQuery.extend({ circleId: id.optional() }),
  reply: pageOf(z.object(publicFields)),
});

export const readCalendar = route({
  method: 'GET',
  path: '/internal/public/calendar',
  summary: 'Posted actions as calendars take them, those of the last three months included; of one circle when named.',
  query: z.object({ circleId: id.optional() }),
  reply: z.object({
    actions: z.array(
      z.object({
        actionId: id,
        slug: z.string(),
        title: z.string(),
        place: z.string(),
        timeZone: z.string(),
        partnerName: z.string().nullable(),
        /** Grows with each change that calendars must hear of. */
        sequence: count,
        changedAt: instant,
        shifts: z.array(z.object({ shiftId: id, startsAt: instant, endsAt: instant })).min(1),
      }),
    ),
  }),
});

export const readPublicAction = route({
  method: 'GET',
  path: '/internal/public/actions/:slug',
  summary: 'A posted action as anybody may see it; an ended one stays.',
  params: z.object({ slug: z.string().max(80) }),
  reply: z.object({
    ...publicFields,
    actionId: id,
    what: z.string(),
    /** Earliest first; `coming` is floored like a board's. `over` shifts take no more answers. */
    shifts: z.array(
      z.object({
        shiftId: id,
        startsAt: instant,
        endsAt: instant,
        target: count,
        coming: flooredCount,
        over: z.boolean(),
      }),
    ),
  }),
});

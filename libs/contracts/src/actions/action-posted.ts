import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { audienceRule, count, id, instant, timeZone } from '../fields.js';

/** A chair posted an action: it is public from now on, and its wave plan begins. */
export const actionPosted = defineEvent({
  name: 'actions.action-posted.v1',
  topic: 'actions.actions',
  owner: 'actions',
  consumers: ['contacts', 'notifications'],
  meaning: 'A chair posted an action: it is public from now on, and its wave plan begins.',
  key: (action) => action.actionId,
  payload: z.object({
    actionId: id,
    slug: z.string().min(1).max(80),
    kind: z.enum([
      'picket',
      'rally',
      'leafleting',
      'delegation',
      'phone_bank',
      'canvass',
      'hearing',
      'training',
      'meeting',
      'supply_drop',
    ]),
    title: z.string().min(1).max(120),
    /** Null when the action is the chapter's own. */
    partnerName: z.string().min(1).max(80).nullable(),
    place: z.string().min(1).max(160),
    timeZone,
    shifts: z
      .array(z.object({ shiftId: id, startsAt: instant, endsAt: instant, target: count }))
      .min(1)
      .max(60),
    audience: audienceRule,
    /** Free words a chair added to the composed ask, per language; an empty string adds nothing. */
    extraWords: z.object({ en: z.string().max(160), es: z.string().max(160) }),
    postedAt: instant,
    /** Who said and did what is kept for a shorter time; missing means no. */
    sensitive: z.boolean().optional(),
    /** Account that posted it, missing from a script's or an old event: whoever approves its wave must be another. */
    postedBy: id.optional(),
  }),
  example: {
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    slug: 'mercy-picket-0191',
    kind: 'picket',
    title: 'Picket line at Mercy Hospital',
    partnerName: 'Nurses Local 1021',
    place: '2525 S. Michigan Ave., north gate',
    timeZone: 'America/Chicago',
    shifts: [
      {
        shiftId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f71',
        startsAt: '2026-12-04T12:00:00Z',
        endsAt: '2026-12-04T16:00:00Z',
        target: 60,
      },
    ],
    audience: { circleId: null, language: null },
    extraWords: { en: '', es: '' },
    postedAt: '2026-12-03T05:00:00Z',
    sensitive: false,
    postedBy: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f72',
  },
});

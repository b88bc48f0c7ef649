import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id, instant } from '../fields.js';

/** Somebody's attendance at a shift was noted, or a number of people without names. */
export const attendanceNoted = defineEvent({
  name: 'actions.attendance-noted.v1',
  topic: 'actions.attendance',
  owner: 'actions',
  consumers: ['contacts'],
  meaning: "Somebody's attendance at a shift was noted or corrected, or a number of people without names was.",
  key: (noted) => noted.actionId,
  payload: z.object({
    actionId: id,
    shiftId: id,
    /** Null when people without names were counted. */
    contactId: id.nullable(),
    /** `unknown` takes an earlier note back; unknown is never no-show. */
    outcome: z.enum(['attended', 'walk_in', 'no_show', 'unknown']),
    /** 1 for a person; the total of people without names so far otherwise. */
    people: count.max(9999),
    notedAt: instant,
  }),
  example: {
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    shiftId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f71',
    contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90',
    outcome: 'attended',
    people: 1,
    notedAt: '2026-12-04T12:04:00Z',
  },
});

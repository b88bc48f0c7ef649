import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { exactCounts, shiftReply } from '../actions/action.shapes.js';

export const readCounts = route({
  method: 'GET',
  path: '/api/actions/:id/counts',
  summary: 'Exact counts of an action and of each shift, as of now.',
  params: z.object({ id }),
  reply: z.object({ actionId: id, at: instant, totals: exactCounts, shifts: z.array(shiftReply) }),
});

const countedShift = exactCounts.omit({ here: true }).extend({ shiftId: id });

export const recountAction = route({
  method: 'GET',
  path: '/internal/actions/:id/recount',
  summary: 'The answers counted thrice: as shown, row by row, and from the history of what came in.',
  params: z.object({ id }),
  reply: z.object({
    actionId: id,
    equal: z.boolean(),
    shown: z.array(countedShift),
    fromTables: z.array(countedShift),
    fromHistory: z.array(countedShift),
  }),
});

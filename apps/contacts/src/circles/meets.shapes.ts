import { z } from 'zod';
import { timeZone } from '#contracts';

const whenAndWhere = {
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  /** By the clock of the zone, `18:30`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  timeZone,
  /** Shown to everybody. */
  place: z.string().trim().min(1).max(200).nullable().default(null),
};

/** When a circle meets, without a word of any language. */
export const meets = z
  .discriminatedUnion('every', [
    z.strictObject({ every: z.literal('week'), ...whenAndWhere }),
    z.strictObject({
      every: z.literal('two_weeks'),
      ...whenAndWhere,
      /** The first meeting is on the first such weekday from this day on, `YYYY-MM-DD`. */
      from: z.iso.date(),
    }),
    z.strictObject({
      every: z.literal('month'),
      ...whenAndWhere,
      /** Which of these weekdays of a month; -1 is the last. */
      nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    }),
  ])
  .meta({ id: 'Meets' });
export type Meets = z.output<typeof meets>;

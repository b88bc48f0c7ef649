import { z } from 'zod';
import { audienceRule } from '#contracts';
import { route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const people = z.int().min(0);
const language = z.enum(['en', 'es']);

/** What a second person has to know of a wave before they let it go. */
export const waveApprovalView = z.object({
  id,
  /** `waiting` for a second person; `gone` when it went or goes without one, or is paused by a person. */
  state: z.enum(['waiting', 'approved', 'stopped', 'gone']),
  postedBy: id.nullable(),
  approvedBy: id.nullable(),
  since: instant,
  /** Whom it is for; null for a wave from before this was kept. */
  audienceRule: audienceRule.nullable(),
  /** People its rule named; null while they are counted. */
  people: people.nullable(),
  action: z.object({
    id,
    title: z.string(),
    partnerName: z.string().nullable(),
    place: z.string(),
    timeZone: z.string(),
    firstStart: instant,
  }),
  /** What goes out, and to how many people each. */
  texts: z.array(z.object({ language, text: z.string(), people })),
  mails: z.array(z.object({ language, subject: z.string(), text: z.string(), people })),
});

export const showWaveApproval = route({
  method: 'GET',
  path: '/api/waves/:id/approval',
  summary: 'What a second person has to know of a wave: its action, its words in each language, and how many get them.',
  params: z.object({ id }),
  reply: waveApprovalView,
});

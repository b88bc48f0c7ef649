import { z } from 'zod';
import { roles, route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime();

const invitation = z.object({
  id,
  /** A link that is passed on by hand, or a mail that leads to the door. */
  way: z.enum(['link', 'mail']),
  role: z.enum(roles),
  /** `asked` waits for a second person, `approved` for its asker to take the link, `sent` for whoever was invited. */
  state: z.enum(['asked', 'approved', 'sent']),
  /** Null for those of the server. */
  invitedBy: id.nullable(),
  mine: z.boolean(),
  /** Of a mail, for admins and whoever wrote it down. */
  email: z.string().nullable(),
  /** Of a link for somebody who is there already and starts anew with it. */
  forStaffId: id.nullable(),
  invitedAt: instant,
  /** Null for a mail: it opens nothing by itself. */
  expiresAt: instant.nullable(),
  mayTakeBack: z.boolean(),
});

export const listInvitations = route({
  method: 'GET',
  path: '/api/staff/invitations',
  summary: 'Everybody who is invited to the staff and has not come in yet, the oldest first.',
  reply: z.object({ items: z.array(invitation) }),
});
export type Invitation = z.output<typeof invitation>;

export const takeBackInvitation = route({
  method: 'POST',
  path: '/api/staff/invitations/:id/take-back',
  summary: 'Takes an invitation back: its link opens nothing any more, and nothing is left of its address.',
  params: z.object({ id }),
  reply: z.object({ state: z.literal('taken-back') }),
});

const named = z.object({ id, name: z.string() });

export const listBounds = route({
  method: 'GET',
  path: '/api/staff/bounds',
  summary: 'What a role can be bounded to: circles, actions that are coming up, and partners.',
  reply: z.object({
    circles: z.array(named),
    actions: z.array(z.object({ id, title: z.string(), timeZone: z.string(), startsAt: instant })),
    partners: z.array(named),
  }),
});

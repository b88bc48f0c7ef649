import { z } from 'zod';
import { id } from '#contracts';
import { roles } from '#runtime';
import type { Grant } from '../roles/grant.rules.js';

const none = z.literal('').transform(() => undefined);

/** A role as the form of the staff page sends it: bounds of every kind, of which a role needs one or none. */
export const roleForm = z.object({
  role: z.enum(roles),
  circle: z
    .union([id.transform((one) => [one]), z.array(id).max(20)])
    .optional()
    .default([]),
  action: z.union([none, id]).optional(),
  partner: z.union([none, id]).optional(),
});
export type RoleForm = z.output<typeof roleForm>;

/** What is asked for: the bounds that the role has, and no other that was left standing in the form. */
export function grantOf({ role, circle, action, partner }: RoleForm): Grant {
  if (role === 'convener') return circle.length > 0 ? { role, circleIds: circle } : { role };
  if (role === 'captain') return action === undefined ? { role } : { role, actionId: action };
  if (role === 'partner') return partner === undefined ? { role } : { role, partnerId: partner };
  return { role };
}

import { z } from 'zod';
import { id } from '#contracts';
import { invalidRequest, Problem } from '#runtime';
import type { Noted } from '../pages/captain.view.js';

/** One tap of a captain: a person is here (or not, after all), or people without names are. */
export type Tap =
  | { readonly kind: 'person'; readonly shiftId: string; readonly contactId: string; readonly undo: boolean }
  | {
      readonly kind: 'unnamed';
      readonly shiftId: string;
      readonly people: number;
      /** Made with the page, so that a form sent twice on a bad connection counts once. */
      readonly formToken: string | undefined;
    };

const personForm = z.object({ shiftId: id, contactId: id, undo: z.literal('1').optional() });
const unnamedForm = z.object({
  shiftId: id,
  unnamed: z.coerce.number().int().min(1).max(500),
  undo: z.literal('1').optional(),
  formToken: id.optional(),
});

/**
 * What a captain's form says.
 *
 * @throws Problem `invalid_request` when it is none of our forms.
 */
export function readTap(form: Readonly<Record<string, unknown>>): Tap {
  const person = personForm.safeParse(form);
  if (person.success) return { kind: 'person', ...person.data, undo: person.data.undo === '1' };
  const unnamed = unnamedForm.safeParse(form);
  if (!unnamed.success) throw new Problem(invalidRequest);
  const { shiftId, unnamed: people, undo, formToken } = unnamed.data;
  return { kind: 'unnamed', shiftId, people: undo ? -people : people, formToken };
}

/** What the tap before did, from the address that a captain was sent to. */
export function lastNoted(query: Readonly<Record<string, string | undefined>>): Noted | null {
  const { noted, shift = '', person = '', people = '' } = query;
  if (noted === 'unnamed') return { kind: 'unnamed', shiftId: shift, people: Number.parseInt(people, 10) || 0 };
  if (noted === 'here' || noted === 'takenBack') return { kind: noted, shiftId: shift, contactId: person };
  return null;
}

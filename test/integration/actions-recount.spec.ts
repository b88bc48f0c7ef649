import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { good } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

/** Answers of a few people, so that they meet each other and themselves, by every way in which answers come. */
const step = fc.record({
  by: fc.constantFrom('text' as const, 'text' as const, 'page' as const, 'link' as const, 'chair' as const),
  person: fc.nat(3),
  /** Which shift is named; 2 names none. */
  shift: fc.nat(2),
  answer: fc.constantFrom('yes' as const, 'yes' as const, 'maybe' as const, 'no' as const),
  guests: fc.option(fc.nat(4)),
  /** Minutes after the evening before; beyond 1100 the first shift is over, beyond 1320 the whole action. */
  minute: fc.oneof(fc.nat(60), fc.integer({ min: 1000, max: 1400 })),
  /** Delivered twice. */
  twice: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(action: ActionReply, people: readonly string[], one: Step): Promise<void> {
  const contactId = people[one.person] ?? '';
  const shiftId = action.shifts[one.shift]?.id ?? null;
  const body = { contactId, shiftId, answer: one.answer, guests: one.guests ?? 0 };
  if (one.by === 'page') await house.typed(action.slug, body);
  if (one.by === 'link')
    await house.byLink(action, contactId, { shiftId, answer: one.answer, guests: one.guests ?? 0 });
  if (one.by === 'chair') await house.one.as('chair', 'POST', `/api/actions/${action.id}/rsvps`, { body });
  if (one.by !== 'text') return;
  const [eventId, replyId] = [newId(), newId()];
  const receivedAt = new Date(Date.parse(evening) + one.minute * 60_000).toISOString();
  const reply = { contactId, shiftId, answer: one.answer, guests: one.guests, receivedAt, replyId };
  await house.reply(action.id, reply, eventId);
  if (one.twice) await house.reply(action.id, reply, eventId);
}

describe('the counts of an action', () => {
  it('inv I4: are the same as shown, from the rows, and from everything that ever came in', async () => {
    let committed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const action = await house.posted(longPicket);
        const people = Array.from({ length: 4 }, newId);
        for (const one of steps) await take(action, people, one);
        const recount = await house.recount(action.id);
        expect(recount.fromTables).toEqual(recount.shown);
        expect(recount.fromHistory).toEqual(recount.shown);
        expect(recount.equal).toBe(true);
        const { totals } = await house.read(action.id);
        expect(totals.committed).toBe(recount.shown.reduce((sum, shift) => sum + shift.committed, 0));
        committed += totals.committed;
      }),
      { numRuns: 40 },
    );
    expect(committed).toBeGreaterThan(0);
  });

  it('inv I4: are not equal when a row was changed behind our back', async () => {
    const action = await house.posted();
    await house.reply(action.id, { answer: 'yes', guests: 2 });
    expect((await house.recount(action.id)).equal).toBe(true);
    await house.one.database.query('UPDATE rsvps SET guests = 9 WHERE action_id = $1', [action.id]);
    const recount = await house.recount(action.id);
    expect(recount.equal).toBe(false);
    expect([recount.shown[0]?.committed, recount.fromHistory[0]?.committed]).toEqual([10, 3]);
  });

  it('are read by those who may', async () => {
    const { id } = await house.posted();
    const counts = await good(house.one.as<object>('chair', 'GET', `/api/actions/${id}/counts`));
    expect(counts).toMatchObject({ actionId: id, totals: { committed: 0, here: 0 }, shifts: [{ target: 60 }] });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { replyUnderstood, rsvpRecorded } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';

let house: NotificationsHouse;

beforeEach(async () => {
  house = await NotificationsHouse.open();
});

afterEach(() => house.close());

type Rsvp = z.input<typeof rsvpRecorded.payload>;

/** Tells of an RSVP, as actions does. */
async function record(rsvp: Pick<Rsvp, 'actionId' | 'shiftId' | 'contactId'> & Partial<Rsvp>): Promise<void> {
  const base = { ...rsvpRecorded.example, rsvpId: newId(), replyId: null, recordedAt: house.clock.now().toISOString() };
  await house.tell(rsvpRecorded, { ...base, ...rsvp });
}

describe('the echo of an RSVP', () => {
  it.each([
    ['en', 'yes', 2, /^You \+ 2, Sat 6 am, .*Reply 3 if you can't\.$/],
    ['en', 'yes', 0, /^You are in, Sat 6 am/],
    ['en', 'maybe', 0, /noted as maybe/],
    ['en', 'no', 0, /Thanks for telling us/],
    ['es', 'yes', 2, /^Anotado: son 3 contigo, sab 6 am/],
    ['es', 'no', 0, /Gracias por avisar/],
  ] as const)(
    'check H2: in %s of %s with %i guests goes to whoever texted it',
    async (language, answer, guests, words) => {
      const [contactId] = await house.know([{ phone: rosa, language }]);
      const { actionId, shiftId, waveId } = await house.post();
      await house.ask(waveId, [contactId as string]);
      await probe('the ask', () => house.textsTo(rosa).length === 1);
      await probe('its outcome', async () => !(await house.states()).attempting);
      await house.text(rosa, '1');
      const [reply] = await house.told(replyUnderstood);
      const rsvp = { actionId, shiftId, contactId: contactId as string, answer, guests };
      await record({ ...rsvp, source: 'text', replyId: reply?.replyId ?? null });
      await probe('the echo', () => house.textsTo(rosa).length === 2);
      expect(house.textsTo(rosa)[1]).toMatch(words);
    },
  );

  it('goes at night too, before any wave, and only for texts', async () => {
    const [contactId] = await house.know([{ phone: rosa }]);
    const { actionId, shiftId } = await house.post();
    house.clock.set(new Date('2026-10-17T05:00:00Z'));
    const rsvp = { actionId, shiftId, contactId: contactId as string };
    await record({ ...rsvp, source: 'console' });
    await record({ ...rsvp, source: 'page', verified: true });
    await record({ ...rsvp, source: 'text' });
    await probe('the echo', () => house.textsTo(rosa).length === 1);
    const [accepted] = house.standIn.accepted();
    expect(accepted?.validitySeconds).toBe(3_600);
    expect(await house.query('SELECT purpose, template FROM messages')).toEqual([
      { purpose: 'answer', template: 'echo' },
    ]);
  });

  it('never goes to a closed number', async () => {
    const [contactId] = await house.know([{ phone: rosa }]);
    const { actionId, shiftId } = await house.post();
    const rsvp = { actionId, shiftId, contactId: contactId as string };
    house.desk.shut();
    await record({ ...rsvp, source: 'text' });
    await probe('the claim', async () => (await house.states()).attempting === 1);
    await house.text(rosa, 'STOP');
    house.desk.open();
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    await record({ ...rsvp, source: 'text' });
    await house.standIn.idle();
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('is dropped when it would come an hour late', async () => {
    const [contactId] = await house.know([{ phone: rosa }]);
    const { actionId, shiftId } = await house.post();
    house.desk.down = true;
    await record({ actionId, shiftId, contactId: contactId as string, source: 'text' });
    await probe('a try', () => house.desk.asked > 0);
    house.clock.step(61 * 60 * 1000);
    await probe('its end', async () => (await house.states())['suppressed too_late'] === 1);
  });
});

describe('an answer on the public page', () => {
  it('is confirmed by text with the owner of the number, once a day, before anybody consented', async () => {
    const contactId = newId();
    const { actionId, shiftId } = await house.post();
    const rsvp = { actionId, shiftId, contactId, source: 'page', verified: false } as const;
    // Told before contacts tells of the person, as it may happen to somebody who just walked in.
    await record(rsvp);
    expect(await house.states()).toEqual({});
    await house.know([{ phone: rosa, contactId, consent: 'unknown' }]);
    await probe('the question', () => house.textsTo(rosa).length === 1);
    expect(house.textsTo(rosa)[0]).toMatch(/did you sign up on our page for Sat 6 am/);
    await record(rsvp);
    await record({ ...rsvp, guests: 5 });
    await house.standIn.idle();
    expect(house.textsTo(rosa)).toHaveLength(1);
    await probe('its outcome', async () => (await house.states()).delivered === 1);
    await house.text(rosa, '1');
    expect(await house.told(replyUnderstood)).toMatchObject([{ contactId, actionId, answer: 'yes' }]);
    house.clock.step(25 * 60 * 60 * 1000);
    await record(rsvp);
    await probe('the question of the next day', () => house.textsTo(rosa).length === 2);
  });

  it('of somebody who opted out asks nothing', async () => {
    const [contactId] = await house.know([{ phone: rosa }]);
    await house.text(rosa, 'STOP');
    const { actionId, shiftId } = await house.post();
    await record({ actionId, shiftId, contactId: contactId as string, source: 'page', verified: false });
    expect(await house.states()).toEqual({});
  });
});

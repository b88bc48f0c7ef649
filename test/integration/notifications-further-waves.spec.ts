import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { audienceRequested, rsvpRecorded } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';
import type { WaveView } from './wave-view.js';

interface FurtherView extends WaveView {
  readonly kind: string;
  readonly heldFor: string | null;
  readonly audienceRule: object;
  readonly code?: string;
}

let house: NotificationsHouse;
afterEach(() => house.close());

const poster = newId();
const everybody = { circleId: null, language: null };
const phones = ['+13125550101', '+13125550102', '+13125550103'] as const;
const [ana, ben, carla] = phones;

const plan = (actionId: string, kind: string, change: object = {}) =>
  house.as<FurtherView>('chair', 'POST', '/api/waves', {
    by: poster,
    body: { actionId, kind, after: 1, audience: everybody, ...change },
  });

const counts = (): number[] => phones.map((phone) => house.textsTo(phone).length);

async function wavesOf(actionId: string): Promise<FurtherView[]> {
  const { body } = await house.as<{ waves: FurtherView[] }>('chair', 'GET', '/api/waves', { query: { actionId } });
  return body.waves;
}

/** An action whose first wave reached some of the people. */
async function asked(people: readonly string[]): Promise<{ actionId: string; shiftId: string }> {
  const { actionId, waveId, shiftId } = await house.post();
  await house.ask(waveId, people);
  await probe('the first wave through', async () => (await house.states()).delivered === people.length);
  // Nothing that the machine still writes down of it comes after what a test does to its messages.
  await probe('its claims settled', async () => (await house.query('SELECT 1 FROM claims')).length === 0);
  return { actionId, shiftId };
}

describe('a further wave of an action', () => {
  beforeEach(async () => {
    house = await NotificationsHouse.open();
  });

  it('asks people who were not asked yet, and nobody twice, whoever contacts names', async () => {
    const ids = await house.know([{ phone: ana }, { phone: ben }, { phone: carla }, { phone: ana }]);
    const { actionId } = await asked(ids.slice(0, 1));
    const rule = { is: 'any_hour' } as const;
    const planned = await plan(actionId, 'further', {
      audience: { ...everybody, rule },
      extraWords: { en: 'More hands needed', es: '' },
    });
    const which = { withinDays: null, actionId };
    const held = {
      all: [{ not: { is: 'asked', ...which } }, { not: { is: 'answered', answer: null, ...which } }, rule],
    };
    expect(planned).toMatchObject({
      status: 201,
      body: { kind: 'further', audienceRule: { ...everybody, rule: held } },
    });
    const requests = await house.told(audienceRequested);
    expect(requests.find(({ waveId }) => waveId === planned.body.id)?.audience.rule).toEqual(held);
    await house.ask(planned.body.id, ids);
    await probe('one text each', () => counts().join() === '1,1,1');
    expect(house.textsTo(ben)[0]).toMatch(/More hands needed\. Coming\?/);
    const [, wave] = await wavesOf(actionId);
    expect(wave).toMatchObject({ kind: 'further', asked: 2, leftOut: [{ reason: 'asked_before', people: 2 }] });
  });

  it('check A11: asks again who has not answered, and nobody who wrote back or whose first text is on its way', async () => {
    const ids = await house.know([{ phone: ana }, { phone: ben }, { phone: carla }]);
    const { actionId } = await asked(ids);
    await house.text(ben, '1');
    await house.query(`UPDATE messages SET state = 'planned' WHERE contact_id = $1`, [ids[2] ?? '']);
    const { body } = await plan(actionId, 'nudge');
    await house.ask(body.id, ids);
    await probe('the second text', () => house.textsTo(ana).length === 2);
    const [, wave] = await wavesOf(actionId);
    expect(wave).toMatchObject({ kind: 'nudge', asked: 1 });
    expect(Object.fromEntries(wave?.leftOut.map(({ reason, people }) => [reason, people]) ?? [])).toEqual({
      ...{ answered: 1, on_its_way: 1 },
    });
    expect(house.textsTo(carla)).toHaveLength(1);
  });

  it('is planned once: whoever saw other waves than there are looks again, and nothing is sent too late', async () => {
    const [id] = await house.know([{ phone: ana }]);
    const { actionId, waveId } = await house.post();
    expect((await plan(actionId, 'nudge')).body.code).toBe('wave_being_counted');
    await house.ask(waveId, [id ?? '']);
    expect((await plan(newId(), 'nudge')).body.code).toBe('action_not_asked');
    expect((await plan(actionId, 'nudge', { extraWords: { en: 'Reply YES', es: '' } })).body.code).toBe(
      'reserved_word_asked',
    );
    const both = await Promise.all([plan(actionId, 'nudge'), plan(actionId, 'nudge')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await plan(actionId, 'nudge')).body.code).toBe('other_wave_meanwhile');
    house.clock.set(new Date('2026-10-17T09:30:00Z'));
    expect((await plan(actionId, 'nudge', { after: 2 })).body.code).toBe('too_late_to_ask');
    expect(await wavesOf(actionId)).toHaveLength(2);
  });

  it('asks once whom two waves waited for', async () => {
    const late = { phone: ana, contactId: newId() };
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, [late.contactId]);
    const { body } = await plan(actionId, 'further');
    await house.ask(body.id, [late.contactId]);
    await house.know([late]);
    await probe('one text', () => house.textsTo(ana).length === 1);
    const waves = await wavesOf(actionId);
    expect(waves.map((wave) => wave.asked).sort()).toEqual([0, 1]);
    expect(waves.flatMap(({ leftOut }) => leftOut)).toEqual([{ reason: 'asked_before', people: 1 }]);
  });
});

describe('a further wave that waits', () => {
  beforeEach(async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '60', TURNOUT_APPROVAL_ABOVE: '2' } });
  });

  it('asks nobody who answered meanwhile, on whichever way', async () => {
    const ids = await house.know([{ phone: ana }, { phone: ben }]);
    const { actionId, waveId, shiftId } = await house.post();
    await house.ask(waveId, ids);
    house.clock.step(61_000);
    await probe('the first wave through', async () => (await house.states()).delivered === 2);
    const { body } = await plan(actionId, 'nudge');
    await house.ask(body.id, ids);
    const rsvp = {
      ...rsvpRecorded.example,
      actionId,
      shiftId,
      rsvpId: newId(),
      source: 'console',
      replyId: null,
    } as const;
    await house.tell(rsvpRecorded, { ...rsvp, contactId: ids[0] ?? '' });
    await house.tell(rsvpRecorded, { ...rsvp, contactId: ids[1] ?? '', verified: false });
    house.clock.step(61_000);
    await probe('the nudge through', () => house.textsTo(ben).length === 2);
    expect(counts()).toEqual([1, 2, 0]);
    const [, wave] = await wavesOf(actionId);
    expect(wave).toMatchObject({ waiting: 0, suppressed: [{ reason: 'answered', people: 1 }] });
  });

  it('needs a second person above the size, and no approval of the first one will do', async () => {
    const ids = await house.know(phones.map((phone) => ({ phone })));
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, []);
    const early = { by: newId(), body: { actionId, people: 100 } };
    await house.as('chair', 'POST', '/api/waves/approvals', early);
    const { body } = await plan(actionId, 'further');
    await house.ask(body.id, ids);
    expect((await wavesOf(actionId))[1]).toMatchObject({ state: 'paused', heldFor: 'approval', audience: 3 });
    const approve = (by: string) =>
      house.as<FurtherView>('chair', 'POST', `/api/waves/${body.id}/approve`, { by, body: { people: 3 } });
    expect((await approve(poster)).body.code).toBe('approval_of_own_wave');
    expect((await approve(newId())).body).toMatchObject({ state: 'running' });
    house.clock.step(61_000);
    await probe('all asked', () => counts().join() === '1,1,1');
    const audit = await house.query(`SELECT actor, details FROM audit_entries WHERE deed = 'wave.posted'`);
    expect(audit).toEqual([{ actor: `person:${poster}`, details: { kind: 'further', action: actionId } }]);
  });
});

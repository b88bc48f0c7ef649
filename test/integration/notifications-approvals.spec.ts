import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionPosted } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

interface WaveView {
  readonly id: string;
  readonly state: string;
  readonly heldFor: string | null;
  readonly startsAt: string;
  readonly code?: string;
}

const poster = newId();
const other = newId();
const people = ['+13125550101', '+13125550102', '+13125550103'].map((phone) => ({ phone }));

let house: NotificationsHouse;
afterEach(() => house.close());

async function posted(ids: readonly string[]): Promise<{ actionId: string; waveId: string }> {
  const { actionId, waveId } = await house.post({ postedBy: poster });
  await house.ask(waveId, ids);
  return { actionId, waveId };
}

async function waveOf(actionId: string): Promise<WaveView> {
  const { body } = await house.as<{ waves: WaveView[] }>('chair', 'GET', '/api/waves', { query: { actionId } });
  return body.waves[0] as WaveView;
}

const approve = (waveId: string, by: string, count: number) =>
  house.as<WaveView>('chair', 'POST', `/api/waves/${waveId}/approve`, { by, body: { people: count } });

const texts = () => house.standIn.accepted().length;

describe('a wave above the size that one person may send', () => {
  beforeEach(async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_APPROVAL_ABOVE: '2' } });
  });

  it('goes only after a second person approved it, in the size they were shown', async () => {
    const { actionId, waveId } = await posted(await house.know(people));
    expect(await waveOf(actionId)).toMatchObject({ state: 'paused', heldFor: 'approval', postedBy: poster });
    expect(await approve(waveId, poster, 3)).toMatchObject({ status: 403, body: { code: 'approval_of_own_wave' } });
    expect(await approve(waveId, other, 2)).toMatchObject({ status: 409, body: { code: 'wave_grew' } });
    const resumed = await house.as<WaveView>('chair', 'POST', `/api/waves/${waveId}/resume`, { by: other });
    expect(resumed).toMatchObject({ status: 409, body: { code: 'wave_needs_approval' } });
    expect(texts()).toBe(0);
    const { body } = await approve(waveId, other, 3);
    expect(body).toMatchObject({ state: 'running', heldFor: null, approvedBy: other });
    await probe('three texts', () => texts() === 3);
    const audit = await house.query(`SELECT actor, details FROM audit_entries WHERE deed = 'wave.approved'`);
    expect(audit).toEqual([{ actor: `person:${other}`, details: { people: 3 } }]);
  });

  it('is told to the front door while it waits, and no longer', async () => {
    const { waveId } = await posted(await house.know(people));
    const awaited = () => house.asWeb<{ items: object[] }>('/internal/approvals');
    expect((await awaited()).body.items).toEqual([
      {
        ...{ kind: 'wave', id: waveId, askedBy: poster, since: expect.any(String), size: 3 },
        about: actionPosted.example.title,
      },
    ]);
    const shown = () => house.as('chair', 'GET', `/api/waves/${waveId}/approval`);
    expect((await shown()).body).toMatchObject({
      ...{ state: 'waiting', postedBy: poster, people: 3, action: { title: actionPosted.example.title }, mails: [] },
      audienceRule: actionPosted.example.audience,
      texts: [{ language: 'en', people: 3, text: expect.stringContaining('1=yes') }],
    });
    await approve(waveId, other, 3);
    expect((await awaited()).body.items).toEqual([]);
    expect((await shown()).body).toMatchObject({ state: 'approved', approvedBy: other });
  });

  it('can be paused and stopped while it waits, and does not slip through by going on', async () => {
    const { actionId, waveId } = await posted(await house.know(people));
    await house.as('chair', 'POST', `/api/waves/${waveId}/pause`);
    expect(await waveOf(actionId)).toMatchObject({ state: 'paused', heldFor: null });
    expect(await house.as('chair', 'POST', `/api/waves/${waveId}/resume`)).toMatchObject({ status: 409 });
    await house.as('chair', 'POST', `/api/waves/${waveId}/stop`);
    expect(await approve(waveId, other, 3)).toMatchObject({ status: 409, body: { code: 'wave_was_stopped' } });
    expect(texts()).toBe(0);
  });

  it('goes at once when somebody else approved it ahead of time, for as many people or more', async () => {
    const ids = await house.know(people);
    const early = async (actionId: string, by: string, count: number) =>
      house.as('chair', 'POST', '/api/waves/approvals', { by, body: { actionId, people: count } });
    const [own, few, enough] = [newId(), newId(), newId()];
    await early(own, poster, 100);
    await early(few, other, 2);
    await early(enough, other, 3);
    for (const actionId of [own, few]) {
      const { waveId } = await house.post({ actionId, postedBy: poster });
      await house.ask(waveId, ids);
      expect(await waveOf(actionId)).toMatchObject({ heldFor: 'approval' });
    }
    const { waveId } = await house.post({ actionId: enough, postedBy: poster });
    await house.ask(waveId, ids);
    expect(await waveOf(enough)).toMatchObject({ state: 'running', approvedBy: other });
    await probe('three texts', () => texts() === 3);
  });

  it('sends nothing while its people are being counted, and a small one by itself once they are', async () => {
    const ids = await house.know(people.slice(0, 2));
    const { actionId, waveId } = await house.post({ postedBy: poster });
    expect(await waveOf(actionId)).toMatchObject({ state: 'paused', heldFor: 'counting' });
    expect(await house.as('chair', 'POST', `/api/waves/${waveId}/resume`)).toMatchObject({
      status: 409,
      body: { code: 'wave_being_counted' },
    });
    await house.ask(waveId, ids);
    await probe('two texts', () => texts() === 2);
    expect(await waveOf(actionId)).toMatchObject({ state: 'running', approvedBy: null });
  });
});

describe('the time to stop a wave', () => {
  it('begins anew with its approval', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_APPROVAL_ABOVE: '2', TURNOUT_UNDO_SECONDS: '60' } });
    const { waveId } = await posted(await house.know(people));
    house.clock.step(10 * 60_000);
    const before = house.clock.now().getTime();
    const { body } = await approve(waveId, other, 3);
    expect(Date.parse(body.startsAt) - before).toBeGreaterThanOrEqual(60_000);
    expect(texts()).toBe(0);
  });
});

describe('a chapter with one chair', () => {
  it('turns the rule off', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_APPROVAL_ABOVE: '2', TURNOUT_TWO_PEOPLE: 'off' } });
    const { actionId } = await posted(await house.know(people));
    expect(await waveOf(actionId)).toMatchObject({ state: 'running', heldFor: null });
    await probe('three texts', () => texts() === 3);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs, LegalHold } from '#jobs';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const [rosa, luis, vera] = ['+13125550101', '+13125550102', '+13125550103'];
const dayMs = 24 * 60 * 60 * 1_000;
let house: NotificationsHouse;
let actionId: string;

beforeEach(async () => {
  house = await NotificationsHouse.open();
  const ids = await house.know([rosa, luis, vera].map((phone) => ({ phone })));
  const wave = await house.post();
  actionId = wave.actionId;
  await house.ask(wave.waveId, ids);
  await probe('all delivered', async () => (await house.states()).delivered === 3);
  // Callbacks overtake the provider's answers, which are written down together.
  await probe('every answer written down', async () => (await house.query('SELECT 1 AS one FROM claims')).length === 0);
  await house.text(rosa, '1');
  await house.text(luis, 'Will there be coffee for my sister Ana?');
});

afterEach(() => house.close());

const run = (name: string): Promise<number> => house.first.app.get(Jobs).runNow(name);
const waves = async (): Promise<unknown> =>
  (await house.as<object>('chair', 'GET', '/api/waves', { query: { actionId } })).body;
const atProvider = (): number =>
  [...house.standIn.carrier.exchange.book.texts.values()].filter((one) => !one.deleted).length;

describe('what has had its time', () => {
  it('incoming texts lose their words after 30 days; what was understood stays, and a waiting one waits no more', async () => {
    const bodies = (): Promise<object[]> =>
      house.query(
        `SELECT outcome, answer, octet_length(body) - get_byte(body, 0) > 29 AS worded FROM replies ORDER BY id`,
      );
    house.clock.step(29 * dayMs);
    expect(await run('forget-reply-texts')).toBe(0);
    house.clock.step(2 * dayMs);
    expect(await run('forget-reply-texts')).toBe(2);
    expect(await bodies()).toEqual([
      { outcome: 'answered', answer: 'yes', worded: false },
      { outcome: 'resolved', answer: null, worded: false },
    ]);
    expect(await run('forget-reply-texts')).toBe(0);
    expect((await house.as<object>('chair', 'GET', '/api/replies')).body).toMatchObject({ waiting: 0, replies: [] });
  });

  it('who was sent what becomes numbers 90 days after the action, and a wave shows the same', async () => {
    const before = await waves();
    expect(before).toMatchObject({ waves: [{ asked: 3, delivered: 3 }] });
    house.clock.step(90 * dayMs);
    expect(await run('tally-messages')).toBe(0);
    house.clock.step(2 * dayMs);
    expect(await run('tally-messages')).toBeGreaterThanOrEqual(3);
    expect(await waves()).toEqual(before);
    expect(await house.query('SELECT FROM messages')).toEqual([]);
    expect(await run('tally-messages')).toBe(0);
    expect(await waves()).toEqual(before);
  });

  it('texts are deleted at the provider after 48 hours, but for those in doubt; one that is gone there is done', async () => {
    const [doubtful] = await house.query<{ id: string }>(
      `UPDATE messages SET state = 'unknown' WHERE id = (SELECT id FROM messages WHERE wave_id IS NOT NULL ORDER BY id DESC LIMIT 1) RETURNING id`,
    );
    house.clock.step(47 * 60 * 60_000);
    expect(await run('delete-at-provider')).toBe(0);
    house.clock.step(2 * 60 * 60_000);
    const [gone] = house.standIn.carrier.exchange.book.texts.values();
    house.standIn.carrier.exchange.happen({ kind: 'deleted', sid: gone?.sid ?? '' });
    await run('delete-at-provider');
    // The job's own turn, due by the stepped clock, may be at the same work.
    await probe('one text there, the doubtful one', async () => {
      const left = await house.query<{ id: string }>('SELECT id FROM messages WHERE provider_sid IS NOT NULL');
      return left.length === 1 && left[0]?.id === doubtful?.id;
    });
    await probe('no reply there', async () => {
      return (await house.query('SELECT FROM replies WHERE left_provider_at IS NULL')).length === 0;
    });
    expect(atProvider()).toBeLessThanOrEqual(1);
    expect(await run('delete-at-provider')).toBe(0);
  });

  it('stays while a legal hold is on', async () => {
    const hold = house.first.app.get(LegalHold);
    await hold.set({ service: 'cli' }, 'subpoena');
    const all = ['forget-reply-texts', 'tally-messages', 'delete-at-provider', 'forget-callbacks'];
    house.clock.step(400 * dayMs);
    for (const name of all) expect([name, await run(name)]).toEqual([name, 0]);
    await hold.lift({ service: 'cli' });
    for (const name of all) expect([name, (await run(name)) > 0]).toEqual([name, true]);
  });
});

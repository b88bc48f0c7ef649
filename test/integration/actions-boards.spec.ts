import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { newId, type RouteReply } from '#runtime';
import { probe } from '#testing';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import type { BoardView, createBoard } from '../../apps/actions/src/boards/boards.routes.js';
import { ChangeBell } from '../../apps/actions/src/changes/change-bell.js';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { good, personId, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Board = RouteReply<typeof createBoard>;
type Live = Extract<BoardView, { state: 'live' }>;

const endsAt = '2026-12-05T06:00:00Z';
const longWait = { wait: '20000' };

function share({ id }: ActionReply, key?: string): Promise<Board> {
  const body = { name: 'Nurses Local 1021', endsAt };
  return good(house.one.as<Board>('chair', 'POST', `/api/actions/${id}/boards`, { body, ...(key ? { key } : {}) }));
}

const tokenOf = ({ url }: Board) => url.slice(url.lastIndexOf('/') + 1);

function watch<V = Live>(board: Board, query: Record<string, string> = {}): Promise<V> {
  return good(house.one.asService<V>('web', 'GET', `/internal/boards/${tokenOf(board)}`, { query }));
}

async function yeses(action: ActionReply, people: number, shift = 0): Promise<void> {
  const shiftId = action.shifts[shift]?.id ?? null;
  for (let n = 0; n < people; n++) await house.reply(action.id, { answer: 'yes', shiftId });
}

/** The next tick: breakdowns are renewed. */
const minuteLater = () => house.one.clock.step(60_000);

describe('a board', () => {
  it('is a link with a name and an end, made once per Idempotency-Key, and audited', async () => {
    const action = await house.posted();
    const key = newId();
    const board = await share(action, key);
    expect(board).toMatchObject({ name: 'Nurses Local 1021', state: 'live', lastViewedAt: null, revokedAt: null });
    expect(board.url).toMatch(/^http:\/\/localhost:3000\/b\/[\w-]{43}$/);
    expect(await share(action, key)).toEqual(board);
    const audited = await house.one.database.query('SELECT deed, actor FROM audit_entries WHERE subject = $1', [
      `board:${board.id}`,
    ]);
    expect(audited).toEqual([{ deed: 'board.shared', actor: `person:${personId}` }]);
    await watch(board);
    const { items } = await good(house.one.as<{ items: Board[] }>('chair', 'GET', `/api/actions/${action.id}/boards`));
    expect(items).toEqual([expect.objectContaining({ id: board.id, lastViewedAt: expect.any(String) })]);
  });

  it('check D3: tells the exact total and floored shifts', async () => {
    const action = await house.posted(longPicket);
    const board = await share(action);
    await yeses(action, 3, 0);
    await yeses(action, 12, 1);
    await house.reply(action.id, { answer: 'maybe' });
    minuteLater();
    const { totals, shifts } = await watch(board);
    expect(totals).toEqual({ committed: 15, here: 0, target: 100, maybe: { atMost: 4 }, unverified: { n: 0 } });
    // Beside the exact total the second shift would tell the first, so it is withheld.
    expect(shifts.map(({ committed }) => committed)).toEqual([{ atMost: 4 }, { withheld: true }]);
    await yeses(action, 4, 0);
    minuteLater();
    expect((await watch(board)).shifts.map(({ committed }) => committed)).toEqual([{ n: 7 }, { n: 12 }]);
  });

  it('may be shared before the action is posted', async () => {
    const draft = await house.draft();
    const board = await share(draft);
    expect((await watch(board)).action).toMatchObject({ state: 'draft' });
    await house.post(draft.id);
    await yeses(draft, 1);
    expect(await watch(board)).toMatchObject({ action: { state: 'posted' }, totals: { committed: 1 } });
  });

  it('check D3: holds no id of a person', async () => {
    const action = await house.posted();
    const board = await share(action);
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 8 });
    const text = JSON.stringify(await watch(board));
    expect(text).toContain('"committed":9');
    expect(text).not.toContain(contactId);
  });

  it('inv I12: renews breakdowns by the minute and the total at once', async () => {
    // Far from the turn of a minute, so that the test alone turns it.
    house.one.clock.set(new Date('2026-12-03T19:00:02Z'));
    const action = await house.posted(longPicket);
    const board = await share(action);
    await yeses(action, 6, 0);
    await yeses(action, 7, 1);
    minuteLater();
    await watch(board);
    await yeses(action, 1, 0);
    const before = await watch(board);
    expect(before.totals.committed).toBe(14);
    expect(before.shifts.map(({ committed }) => committed)).toEqual([{ n: 6 }, { n: 7 }]);
    minuteLater();
    // Who asks for news gets the breakdown of the new minute, though nobody has answered since.
    const after = await watch(board, { after: before.version, ...longWait });
    expect(after.shifts.map(({ committed }) => committed)).toEqual([{ n: 7 }, { n: 7 }]);
  });

  it('inv I4: shows what a recount finds', async () => {
    const action = await house.posted(longPicket);
    const board = await share(action);
    await yeses(action, 2, 1);
    await house.reply(action.id, { answer: 'yes', guests: 5 });
    const recount = await house.recount(action.id);
    const recounted = recount.shown.reduce((sum, { committed }) => sum + committed, 0);
    expect([recount.equal, (await watch(board)).totals.committed]).toEqual([true, recounted]);
  });
});

describe('who watches a board', () => {
  it('is answered at once when they have not seen it, and when their time is over', async () => {
    const board = await share(await house.posted());
    const first = await watch(board, longWait);
    const same = await watch(board, { after: first.version, wait: '30' });
    expect(same.version).toBe(first.version);
  });

  it('is answered when a text has changed it', async () => {
    const action = await house.posted();
    const board = await share(action);
    const { version } = await watch(board);
    const viewers = [1, 2, 3].map(() => watch(board, { after: version, ...longWait }));
    await house.reply(action.id, { answer: 'yes', guests: 2 });
    const seen = await Promise.all(viewers);
    expect(seen.map(({ totals }) => totals.committed)).toEqual([3, 3, 3]);
  });

  it('is answered also when another process has changed it', async () => {
    const action = await house.posted();
    const board = await share(action);
    await house.reply(action.id, { answer: 'yes' });
    const { version } = await watch(board);
    const viewer = watch(board, { after: version, ...longWait });
    await house.one.database.query('UPDATE rsvps SET guests = 6 WHERE action_id = $1', [action.id]);
    expect((await viewer).totals.committed).toBe(7);
  });

  it('is woken by what another replica tells, and other replicas by what is told here', async () => {
    const action = await house.posted();
    const board = await share(action);
    const { version } = await watch(board);
    const viewer = watch(board, { after: version, ...longWait });
    const { url } = house.one.database.dataSource.options as { url?: string };
    const replica = new Client({ connectionString: url });
    const heard: string[] = [];
    replica.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await replica.connect();
    await replica.query('LISTEN turnout_actions_changed');
    const bell = house.one.service.app.get(ChangeBell, { strict: false });
    const before = bell.now;
    await probe('a ring from the other replica', async () => {
      await replica.query(`SELECT pg_notify('turnout_actions_changed', $1)`, [`${newId()} ${newId()},${action.id}`]);
      return bell.hasRung(action.id, before);
    });
    await house.reply(action.id, { answer: 'yes' });
    expect((await viewer).totals.committed).toBe(1);
    await probe('what is told here', () => heard.filter((news) => news.endsWith(` ${action.id}`)).length > 0);
    await replica.end();
  });

  it('misses no change, however fast they follow one another', async () => {
    const action = await house.posted();
    const board = await share(action);
    const answered = yeses(action, 25);
    let seen = await watch(board);
    const versions = new Set([seen.version]);
    while (seen.totals.committed < 25) {
      seen = await watch(board, { after: seen.version, ...longWait });
      expect(versions.has(seen.version)).toBe(false);
      versions.add(seen.version);
    }
    await answered;
    expect(seen.totals.committed).toBe(25);
  });
});

describe('a board that is over', () => {
  it('check D9: says that it has ended and shows no numbers', async () => {
    const action = await house.posted();
    const board = await share(action);
    await yeses(action, 6);
    house.one.clock.set(new Date(endsAt));
    expect(await watch<BoardView>(board)).toEqual({
      state: 'ended',
      version: 'ended',
      boardName: 'Nurses Local 1021',
      endsAt: '2026-12-05T06:00:00.000Z',
    });
    house.one.clock.set(new Date(evening));
  });

  it('is revoked at once, before the eyes of whoever looks, and audited once', async () => {
    const board = await share(await house.posted());
    const { version } = await watch(board);
    const viewer = watch<BoardView>(board, { after: version, ...longWait });
    const revoke = () => good(house.one.as<Board>('chair', 'POST', `/api/boards/${board.id}/revoke`));
    expect((await revoke()).state).toBe('revoked');
    expect(await viewer).toEqual({ state: 'revoked', version: 'revoked' });
    expect((await revoke()).state).toBe('revoked');
    const audited = await house.one.database.query(
      `SELECT deed FROM audit_entries WHERE subject = $1 AND deed = 'board.revoked'`,
      [`board:${board.id}`],
    );
    expect(audited).toHaveLength(1);
  });
});

describe('a link nobody made', () => {
  it('opens nothing', async () => {
    const board = await share(await house.posted());
    const forged = `${tokenOf(board).slice(0, -4)}AAAA`;
    for (const token of [forged, 'x', 'A'.repeat(43)]) {
      expect(await refusal(house.one.asService('web', 'GET', `/internal/boards/${token}`))).toBe('404 board_unknown');
    }
  });

  it('is not made for the past, or for an action nobody has heard of', async () => {
    const ask = (id: string, ends: string) =>
      refusal(house.one.as('chair', 'POST', `/api/actions/${id}/boards`, { body: { name: 'x', endsAt: ends } }));
    const { id } = await house.posted();
    expect(await ask(id, '2026-12-01T00:00:00Z')).toBe('422 board_ends_in_the_past');
    expect(await ask(newId(), endsAt)).toBe('404 action_unknown');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actionPosted, rsvpRecorded } from '#contracts';
import { Logger, Metrics, newId, SystemClock } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { headerNames } from '../event-headers.js';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { ParkedAttempts1790000000010 } from '../parking/parked-attempts.migration.js';
import { ParkedEvents } from '../parking/parked-events.js';
import { Doorbell } from '../publishing/doorbell.js';
import { Transactions } from '../publishing/transactions.js';
import { Dispatcher, RedeliveryNeeded } from './dispatcher.js';
import type { ArrivedEvent, BoundHandler } from './handlers.js';
import type { IncomingRecord } from './record.js';

let db: TestDatabase;
let dispatcher: Dispatcher;
let parked: ParkedEvents;
let lines: string[];
let offset = 0;

beforeAll(async () => {
  const migrations = [MessagingTables1790000000001, ParkedAttempts1790000000010];
  db = await testDatabase({ name: 'dispatcher', entities: [], migrations });
  await db.database.query('CREATE TABLE effects (position serial, slug text)');
});

afterAll(() => db.close());

beforeEach(async () => {
  await db.database.query('TRUNCATE inbox, parked_events, effects, outbox');
  lines = [];
  const options = new MessagingOptions('notifications');
  const clock = new SystemClock();
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = new Logger({ service: 'notifications', level: 'info', format: 'json', destination });
  const transactions = new Transactions(db.database, options, clock, new Doorbell());
  dispatcher = new Dispatcher(transactions, options, clock, logger, new MessagingMetrics(new Metrics()));
  parked = new ParkedEvents(db.database, options);
});

/** An action posted; its slug says which. */
function posted(slug: string, parts: Partial<IncomingRecord> = {}): IncomingRecord {
  return {
    topic: actionPosted.topic,
    partition: 3,
    offset: String(offset++),
    key: Buffer.from(slug.replace(/\d+$/, '')),
    value: Buffer.from(JSON.stringify({ ...actionPosted.example, slug })),
    headers: { [headerNames.id]: newId(), [headerNames.type]: actionPosted.name },
    ...parts,
  };
}

type Payload = { slug: string };

/** Handles the records; `before` runs in the handler, before the row that is its effect. */
async function dispatch(
  records: readonly IncomingRecord[],
  before: (payload: Payload) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const handler: BoundHandler = async (payload, tx) => {
    await before(payload as Payload);
    await tx.query('INSERT INTO effects (slug) VALUES ($1)', [(payload as Payload).slug]);
  };
  const handled = async (): Promise<void> => undefined;
  const control = { handled, signal: new AbortController().signal };
  await dispatcher.dispatch(records, new Map([[actionPosted.name, handler]]), control);
  const rows = await db.database.query<Payload>('SELECT slug FROM effects ORDER BY position');
  return rows.map(({ slug }) => slug);
}

describe('dispatching events', () => {
  it('handles each event once, whether it comes twice in a batch or in two batches (inv I9)', async () => {
    const [a, b] = [posted('a1'), posted('b1')];
    expect(await dispatch([a, b, { ...a, offset: '900' }])).toEqual(['a1', 'b1']);
    expect(await dispatch([{ ...b, offset: '901' }, posted('c1')])).toEqual(['a1', 'b1', 'c1']);
  });

  it('goes on with the others when one takes their transaction down', async () => {
    const records = ['a1', 'b1', 'b2', 'c1'].map((slug) => posted(slug));
    const effects = await dispatch(records, async ({ slug }) => {
      if (slug === 'b1') throw new TypeError('Cannot read properties of undefined');
    });
    expect(effects).toEqual(['a1', 'c1']);
    const reasons = (await parked.list()).map(({ key, reason }) => `${String(key)} ${reason}`);
    expect(reasons).toEqual(['b handler_failed', 'b behind_parked']);
  });

  it('parks with a poisoned event what follows its key in the same batch', async () => {
    const poison = posted('a1', { value: Buffer.from('{') });
    expect(await dispatch([posted('b1'), poison, posted('a2'), posted('b2'), posted('a3')])).toEqual(['b1', 'b2']);
    expect((await parked.list()).map(({ reason }) => reason)).toEqual(['bad_json', 'behind_parked', 'behind_parked']);
  });

  it('parks an event once when it arrives again', async () => {
    const poison = posted('a1', { value: Buffer.from('{') });
    await dispatch([poison]);
    await dispatch([poison]);
    expect(await parked.list()).toHaveLength(1);
  });

  it('parks a record without a readable id once, too', async () => {
    const poison = posted('a1', { headers: {} });
    await dispatch([poison]);
    await dispatch([poison]);
    expect(await parked.list()).toHaveLength(1);
  });

  it('lets a key flow again when none of its events is parked any more', async () => {
    await dispatch([posted('a1', { value: null })]);
    expect(await dispatch([posted('a2')])).toEqual([]);
    await db.database.query(`UPDATE parked_events SET state = 'discarded'`);
    expect(await dispatch([posted('a3')])).toEqual(['a3']);
  });

  it('holds up a key of its own topic only', async () => {
    await dispatch([posted('a1', { topic: rsvpRecorded.topic, headers: {} })]);
    expect(await dispatch([posted('a2')])).toEqual(['a2']);
  });

  it.each([
    ['no key', null],
    ['a key that is no text', Buffer.from([0, 0xff, 0xfe])],
    ['a key that is JSON', Buffer.from('{"a":1}')],
  ])('parks a record with %s and headers full of rubbish (fault F16)', async (_, key) => {
    const headers = { [headerNames.type]: 'x\0y', 'nul\0': '\0', lone: '\ud800' };
    await dispatch([posted('a1', { key, headers, value: Buffer.from([0, 1, 2]) })]);
    const [event] = await parked.list();
    expect(event).toMatchObject({ reason: 'unknown_type', partition: 3, consumer: 'notifications' });
    expect(await dispatch([posted('b1')])).toEqual(['b1']);
  });

  it('lets records without a key pass each other', async () => {
    const effects = await dispatch([posted('a1', { key: null, value: null }), posted('b1', { key: null })]);
    expect(effects).toEqual(['b1']);
  });

  it('keeps numbers and addresses out of what it parks and logs (inv I10)', async () => {
    await dispatch([posted('a1')], async () => {
      throw new TypeError('no contact with +1 312 555 0123 or ana@example.org');
    });
    const [event] = await parked.list();
    expect(event?.error).toBe('TypeError: no contact with [number] or [e-mail]');
    expect(lines.join('\n')).toContain('event parked');
    expect(lines.join('\n')).not.toMatch(/312|ana@/);
  });

  it('asks for the batch again when the database stays away, with what was done before kept (fault F18)', async () => {
    const down = Object.assign(new Error('the database system is shutting down'), { code: '57P03' });
    const first = Array.from({ length: 16 }, (_, n) => posted(`a${String(n)}`));
    const dispatching = dispatch([...first, posted('b1')], async ({ slug }) => {
      if (slug === 'b1') throw down;
    });
    await expect(dispatching).rejects.toBeInstanceOf(RedeliveryNeeded);
    expect(await dispatch([])).toHaveLength(16);
    expect(await parked.list()).toEqual([]);
  });

  it('stops between transactions when it is told to (fault F27)', async () => {
    const records = Array.from({ length: 40 }, (_, n) => posted(`a${String(n)}`));
    const stop = new AbortController();
    const reported: string[] = [];
    const handled = async (last: IncomingRecord): Promise<void> => {
      reported.push(last.offset);
      stop.abort();
    };
    const handlers = new Map<string, BoundHandler>([[actionPosted.name, async () => undefined]]);
    await dispatcher.dispatch(records, handlers, { handled, signal: stop.signal });
    expect(reported).toEqual([records[15]?.offset]);
    expect(await db.database.query('SELECT 1 FROM inbox')).toHaveLength(16);
  });
});

describe('events that are handled together (bar I3)', () => {
  let calls: string[];

  /** Hands over to a handler of many, which fails as a whole when `poison` is among them. */
  async function together(records: readonly IncomingRecord[], poison = ''): Promise<string[]> {
    const handleAll = async (arrived: readonly ArrivedEvent[]): Promise<void> => {
      const slugs = arrived.map(({ payload }) => (payload as Payload).slug);
      calls.push(slugs.join(' '));
      for (const slug of slugs) await arrived[0]?.tx.query('INSERT INTO effects (slug) VALUES ($1)', [slug]);
      if (slugs.includes(poison)) throw new TypeError('Cannot read properties of undefined');
    };
    const one: BoundHandler = (payload, tx, meta) => handleAll([{ payload, tx, meta }]);
    const handlers = new Map([[actionPosted.name, Object.assign(one, { together: handleAll })]]);
    const control = { handled: async () => undefined, signal: new AbortController().signal };
    const lanes = [...Map.groupBy(records, ({ partition }) => partition).values()];
    await Promise.all(lanes.map((lane) => dispatcher.dispatch(lane, handlers, control)));
    const rows = await db.database.query<Payload>('SELECT slug FROM effects ORDER BY position');
    return rows.map(({ slug }) => slug);
  }

  beforeEach(() => {
    calls = [];
  });

  it('come in one call as long as no key comes twice, each once and in order (inv I9)', async () => {
    const [a, b] = [posted('a1'), posted('b1')];
    const effects = await together([a, b, { ...a, offset: '900' }, posted('a2'), posted('c1')]);
    expect(effects).toEqual(['a1', 'b1', 'a2', 'c1']);
    expect(calls).toEqual(['a1 b1', 'a2 c1']);
  });

  it('share a transaction with other partitions', async () => {
    const rows = await together([posted('a1'), posted('b1', { partition: 4 }), posted('c1', { partition: 5 })]);
    expect(rows.sort()).toEqual(['a1', 'b1', 'c1']);
    expect(calls).toHaveLength(1);
    expect(await db.database.query('SELECT DISTINCT xmin::text FROM inbox')).toHaveLength(1);
  });

  it('are handled one by one when one of them fails, which is parked with what follows its key (fault F14)', async () => {
    const records = [posted('a1'), posted('b1'), posted('b2'), posted('c1', { partition: 4 }), posted('d1')];
    expect((await together(records, 'b1')).sort()).toEqual(['a1', 'c1', 'd1']);
    const reasons = (await parked.list()).map(({ key, reason }) => `${String(key)} ${reason}`);
    expect(reasons).toEqual(['b handler_failed', 'b behind_parked']);
    const late = await db.database.query(`SELECT 1 FROM inbox`);
    expect(late).toHaveLength(5);
  });
});

import { expect, it } from '@jest/globals';
import { Client } from 'pg';
import { OneByOne } from '../../../messaging/src/relaying/one-by-one.js';
import { OutboxReader } from '../../../messaging/src/relaying/outbox-reader.js';
import { RelayTurn } from '../../../messaging/src/relaying/relay-turn.js';
import { MessagingMetrics } from '../../../messaging/src/messaging-metrics.js';
import { Logger, Metrics } from '#runtime';
import { probe } from '../probe.js';
import { insertNote } from './outbox-rows.js';
import { numbersOf, upTo, type World, writeMany } from './world.js';

/** What the relay does when transactions commit in another order than their ids, and when there are two relays. */
export function relayHolds(open: () => Promise<World>): void {
  it('brings an event whose transaction commits late under a lower id (fault F24)', async () => {
    const world = await open();
    await world.startPublisher();
    await world.start('contacts');
    await withClients(world, async ([late, early]) => {
      await late.query('BEGIN');
      await insertNote(late, world, 'late', 1);
      await insertNote(early, world, 'early', 1);
      await probe('the event with the higher id', async () => numbersOf(await world.seen(), 'early').length === 1);
      expect(numbersOf(await world.seen(), 'late')).toEqual([]);
      await late.query('COMMIT');
      await probe('the event with the lower id', async () => numbersOf(await world.seen(), 'late').length === 1);
    });
  });

  it('keeps the order of two transactions of one key though a third with an id between was sent (fault F24)', async () => {
    const world = await open();
    const gate = await world.startPublisher();
    await world.start('contacts');
    await withClients(world, async ([first, other]) => {
      await first.query('BEGIN');
      await insertNote(first, world, 'a', 1);
      await insertNote(other, world, 'b', 1);
      await probe('the event between', async () => numbersOf(await world.seen(), 'b').length === 1);
      await first.query('COMMIT');
      await gate.transactions.run(async (tx) => tx.publish(world.events.noteWritten, { thread: 'a', n: 2 }));
      await probe('both', async () => numbersOf(await world.seen(), 'a').length === 2);
      expect(numbersOf(await world.seen(), 'a')).toEqual([1, 2]);
    });
  });

  it('takes effect once when two relays send at once (fault F28, inv I9)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await publisher.messaging.stop();
    const reader = await world.start('contacts');
    await writeMany(publisher, world, 'a', 3_000);
    await withClients(world, async (clients) => {
      const turns = clients.map((client) => turnWithoutLock(client, world));
      const running = turns.map((turn) => turn.run());
      const seen = await probe('3,000 notes', async () => {
        const notes = await world.seen();
        return notes.length >= 3_000 ? notes : null;
      });
      await probe('an empty outbox', async () => (await world.outboxCount()) === 0);
      for (const turn of turns) turn.end();
      await Promise.all(running);
      expect(numbersOf(seen, 'a')).toEqual(upTo(3_000));
      const repeated = await reader.counted('turnout_events_arrived_total', { outcome: 'repeated' });
      expect(repeated).toBeGreaterThan(0);
      expect(await world.seen()).toHaveLength(3_000);
    });
  });

  it('goes on after the connection of the relay is cut (fault F18)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await world.start('contacts');
    await probe('an active relay', () => publisher.messaging.relayActive());
    const { database } = await world.database('notifications');
    const cut = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE '%-relay'`,
    );
    expect(cut).toHaveLength(1);
    await writeMany(publisher, world, 'a', 20);
    await probe('20 notes', async () => (await world.seen()).length === 20);
  });

  it('lets the relay of another replica take over when the active one ends', async () => {
    const world = await open();
    const first = await world.startPublisher();
    await probe('an active relay', () => first.messaging.relayActive());
    const second = await world.startPublisher();
    await world.start('contacts');
    await writeMany(second, world, 'a', 5);
    await probe('5 notes', async () => (await world.seen()).length === 5);
    expect([first.messaging.relayActive(), second.messaging.relayActive()]).toEqual([true, false]);
    await first.stop();
    await writeMany(second, world, 'b', 5);
    await probe('10 notes', async () => (await world.seen()).length === 10);
    expect(second.messaging.relayActive()).toBe(true);
  });
}

/** A relay that believes itself to be the active one, as after a lost advisory lock. */
function turnWithoutLock(client: Client, world: World): RelayTurn {
  return new RelayTurn([world.events.noteWritten.topic], {
    broker: world.broker(),
    reader: new OutboxReader(new OneByOne(client)),
    logger: new Logger({ service: 'test', level: 'silent', format: 'json' }),
    metrics: new MessagingMetrics(new Metrics()),
  });
}

type Clients = [Client, Client];

async function withClients(world: World, work: (clients: Clients) => Promise<void>): Promise<void> {
  const { url } = await world.database('notifications');
  const clients = Array.from({ length: 2 }, () => new Client({ connectionString: url })) as Clients;
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

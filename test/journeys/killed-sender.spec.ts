import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { request } from 'undici';
import { withDatabase } from '#database';
import { exitCodes } from '#runtime';
import { probe, type RunningKafka, startKafka } from '#testing';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';
import { Cluster } from './cluster.js';
import { fictionalPhones, importPhones, postPicket } from './people.js';
import { Product } from './product.js';

const people = 500;
const phones = fictionalPhones(people);

let kafka: RunningKafka;
let standIn: StandIn;
let cluster: Cluster;
const closers: (() => Promise<void>)[] = [];
let product: Product;

beforeAll(async () => {
  kafka = await startKafka();
  closers.push(() => kafka.stop());
  standIn = await startStandIn();
  closers.push(() => standIn.close());
  // The answer comes late, so that the kill lies between the written request and its answer.
  standIn.misbehave({ fault: 'slow', milliseconds: 300 });
  const settings = { TURNOUT_CRASHPOINT: 'after-post-written' };
  cluster = await Cluster.start({ kafkaBrokers: kafka.brokers, standIn, settings });
  closers.push(() => cluster.stop());
  product = await Product.enter(cluster.url, standIn.url, cluster.cliSecrets);
}, 180_000);

afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, 60_000);

interface WaveView {
  readonly asked: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly parked: number;
}

/** The wave of an action once each of its texts has an end. */
function settled(id: string): Promise<WaveView> {
  return probe(
    'every text of the wave to have an end',
    async () => {
      const { waves } = await product.ask<{ waves: WaveView[] }>('GET', `/api/waves?actionId=${id}`);
      const [seen] = waves;
      if (seen?.asked !== people || seen.waiting > 0) throw new Error(JSON.stringify(seen));
      if (seen.accepted + seen.parked !== people) throw new Error(JSON.stringify(seen));
      return seen;
    },
    { withinMs: 120_000 },
  );
}

/** Messages that a process has claimed and nobody has finished, as its database has them. */
async function attempting(): Promise<number> {
  const client = new Client({ connectionString: withDatabase(cluster.postgres.url, 'turnout_notifications') });
  await client.connect();
  const found = await client.query<{ held: string }>(
    `SELECT (SELECT count(*) FROM messages WHERE state = 'attempting') + (SELECT count(*) FROM claims) AS held`,
  );
  await client.end();
  return Number(found.rows[0]?.held);
}

describe('kill -9 of the sender in a wave of 500', () => {
  it('fault F1, inv I1, inv I5: after the POST was written and before its answer, nobody gets two texts, nobody is forgotten, the unknown ones are parked', async () => {
    await importPhones(product, phones);
    const id = await postPicket(product);
    const sender = cluster.member('notifications-1');
    await probe(
      'the sender to be killed',
      () => {
        if (!sender.ended) throw new Error('it lives');
        return true;
      },
      { withinMs: 60_000 },
    );
    expect(sender.end).toBe('SIGKILL');
    expect(sender.logTail()).toContain('crashpoint after-post-written reached');
    const acceptedBefore = standIn.accepted().length;
    expect(acceptedBefore).toBeLessThan(people);

    await cluster.restart('notifications-1', { TURNOUT_CRASHPOINT: '' });
    const wave = await settled(id);

    const perPhone = new Map<string, number>();
    for (const { to } of standIn.accepted()) perPhone.set(to, (perPhone.get(to) ?? 0) + 1);
    expect([...perPhone.values()].filter((times) => times > 1)).toEqual([]);
    expect(wave.parked).toBeGreaterThan(0);
    const untold = phones.filter((phone) => !perPhone.has(phone));
    expect(untold.length).toBeLessThanOrEqual(wave.parked);
  }, 300_000);
});

describe('SIGTERM to the sender in a wave of 500', () => {
  it('fault F27, inv I1, inv I5: it finishes what has begun, gives back the rest and exits with 0; the next one goes on', async () => {
    const before = standIn.accepted().length;
    const id = await postPicket(product);
    await probe('the first texts of the wave', () => standIn.accepted().length > before);
    const sender = cluster.member('notifications-1');
    await sender.stop('SIGTERM');
    expect(sender.end).toBe(String(exitCodes.stopped));
    expect(standIn.accepted().length - before).toBeLessThan(people);
    expect(await attempting()).toBe(0);

    await cluster.restart('notifications-1', { TURNOUT_CRASHPOINT: '' });
    expect(await settled(id)).toMatchObject({ accepted: people, parked: 0 });
    const texted = standIn.accepted().slice(before);
    expect(new Set(texted.map(({ to }) => to)).size).toBe(people);
    expect(texted).toHaveLength(people);
  }, 180_000);

  it('fault F27: asked twice it leaves at once, with texts on their way', async () => {
    // People who were asked twice today are not asked a third time.
    const newcomers = Array.from({ length: 10 }, (_, at) => `+1219555${String(100 + at).padStart(4, '0')}`);
    await importPhones(product, newcomers);
    await request(new URL('/practice/api/faults', standIn.url), { method: 'DELETE' });
    standIn.misbehave({ fault: 'slow', milliseconds: 7_000 });
    const before = standIn.accepted().length;
    await postPicket(product);
    await probe('texts on their way', async () => (await attempting()) > 0, { withinMs: 30_000 });
    const sender = cluster.member('notifications-1');
    await sender.stopInAHurry('SIGTERM');
    expect(sender.end).toBe(String(exitCodes.stoppedAtOnce));
    expect(sender.logTail()).toContain('"signal":"SIGTERM"');
    // Had it waited for the answers, the provider would have accepted these texts.
    expect(standIn.accepted()).toHaveLength(before);
  }, 120_000);
});

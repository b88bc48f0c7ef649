import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe, type RunningKafka, startKafka } from '#testing';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';
import { Cluster } from './cluster.js';
import { Product } from './product.js';

const people = 500;
const phones = Array.from({ length: people }, (_, at) => {
  const area = ['312', '773', '708', '847', '630'][Math.floor(at / 100)] ?? '312';
  return `+1${area}555${String(100 + (at % 100)).padStart(4, '0')}`;
});

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

async function post(): Promise<string> {
  const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';
  const rows = phones.map((phone, at) => `k${String(at)},Person${String(at)},Walker,60616,${phone},,,`);
  const consent = {
    how: 'Sign-up sheet at the hall',
    obtainedAt: '2026-09-01T00:00:00Z',
    wording: 'I want texts about pickets and actions, about 8 a month.',
    attestedBy: 'Rosa M., chair',
  };
  const csv = [header, ...rows].join('\n');
  await product.ask('POST', '/api/imports', { fileName: 'five-hundred.csv', csv, consent });
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', {
    kind: 'picket',
    title: 'Picket',
    place: '1200 Main St',
    timeZone: 'America/Chicago',
    shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
  });
  await product.ask('POST', `/api/actions/${id}/post`);
  return id;
}

describe('kill -9 of the sender in a wave of 500', () => {
  it('fault F1, inv I1, inv I5: after the POST was written and before its answer, nobody gets two texts, nobody is forgotten, the unknown ones are parked', async () => {
    const id = await post();
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
    const wave = await probe(
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

    const perPhone = new Map<string, number>();
    for (const { to } of standIn.accepted()) perPhone.set(to, (perPhone.get(to) ?? 0) + 1);
    expect([...perPhone.values()].filter((times) => times > 1)).toEqual([]);
    expect(wave.parked).toBeGreaterThan(0);
    const untold = phones.filter((phone) => !perPhone.has(phone));
    expect(untold.length).toBeLessThanOrEqual(wave.parked);
  }, 300_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allTopics } from '#contracts';
import { topicEnds } from '#messaging';
import { probe, type RunningKafka, startKafka } from '#testing';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';
import { Cluster } from './cluster.js';
import { importPhones, postPicket } from './people.js';
import { Product } from './product.js';
import { walkPicket } from './walk-picket.js';

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
  // Slow enough that a wave is shared: neither replica can have it all before the other one looks.
  const settings = { SMS_MESSAGES_PER_SECOND: '60' };
  cluster = await Cluster.start({ kafkaBrokers: kafka.brokers, standIn, senders: 2, settings });
  closers.push(() => cluster.stop());
  product = await Product.enter(cluster.url, standIn.url, cluster.cliSecrets);
}, 180_000);

afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, 60_000);

describe('the main job on real Kafka, with three services and two senders as processes of their own', () => {
  it('check H1, check H2, check D4: walks from posting to attendance; every topic moved and both replicas sent', async () => {
    const more = Array.from({ length: 120 }, (_, at) => `+1773555${String(100 + (at % 100)).padStart(4, '0')}`);
    const extra = [...new Set(more.map((phone, at) => (at < 100 ? phone : phone.replace('+1773', '+1708'))))];
    const walked = await walkPicket(product, extra);

    const asks = standIn.accepted().filter(({ body }) => /1=yes|1=voy/.test(body));
    expect(asks).toHaveLength(walked.phones.length);
    expect(new Set(asks.map(({ to }) => to)).size).toBe(walked.phones.length);

    const ends = await topicEnds(kafka.brokers.split(','), allTopics);
    const silent = allTopics.filter((topic) => !ends.get(topic));
    // So few people are one part of an audience, nobody asks to join, and who was asked is told once a minute.
    const mayBeSilent = ['contacts.audience-parts', 'contacts.consent', 'notifications.asks'];
    expect(silent.filter((topic) => !mayBeSilent.includes(topic))).toEqual([]);

    for (const sender of cluster.senders) {
      expect(await sender.metric('turnout_texts_posted_total')).toBeGreaterThan(0);
    }
  }, 240_000);

  it('check G6: a number that said STOP stays closed when its erased person is imported again', async () => {
    const phone = '+16305550190';
    const known = async (): Promise<{ id: string; smsConsent: string }> => {
      const { id: importId } = await importPhones(product, [phone]);
      const path = `/api/imports/${importId}?rows=all`;
      const { rows } = await product.ask<{ rows: { contactId: string }[] }>('GET', path);
      return product.ask('GET', `/api/contacts/${rows[0]?.contactId ?? ''}`);
    };
    const { id } = await known();
    await probe('a STOP that closes', async () => {
      await product.typeText(phone, 'STOP');
      return (await product.ask<{ smsConsent: string }>('GET', `/api/contacts/${id}`)).smsConsent === 'opted_out';
    });
    await product.ask('POST', `/api/contacts/${id}/erase`, { because: 'asked' });
    const again = await known();
    expect(again).toMatchObject({ smsConsent: 'opted_out' });
    expect(again.id).not.toBe(id);
    const before = standIn.accepted().length;
    await postPicket(product);
    await probe('the others’ asks', () => standIn.accepted().length > before + 20);
    expect(standIn.accepted().filter(({ to }) => to === phone)).toEqual([]);
  }, 120_000);
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningKafka } from '../kafka/kafka-broker.js';
import { startKafka } from '../kafka/start-kafka.js';
import { probe } from '../probe.js';
import { numbersOf, upTo, World, writeMany } from './world.js';

/** A broker takes its time to start on a busy machine. */
const withinMs = 120_000;

/** What a service does when the broker itself dies and comes back. */
export function outagesHold(): void {
  describe('while Kafka is away', () => {
    let kafka: RunningKafka;
    let world: World;

    beforeAll(async () => {
      kafka = await startKafka({ own: true });
    }, withinMs);

    afterEach(() => world.close());

    afterAll(() => kafka.stop());

    it(
      'keeps events, says that it consumes nothing, and goes on when Kafka is back (fault F10, inv I8, inv I13)',
      async () => {
        world = new World({ kind: 'kafka', brokers: kafka.brokers });
        const publisher = await world.startPublisher();
        const reader = await world.start('contacts');
        await writeMany(publisher, world, 'a', 200);
        await probe('the first notes', async () => (await world.seen()).length > 0);
        await kafka.kill();
        await writeMany(publisher, world, 'b', 200);
        const why = await probe('what readiness says', () => reader.messaging.readiness());
        expect(why).toBe('not consuming from Kafka: no broker answers');
        expect(await world.outboxCount()).toBeGreaterThanOrEqual(200);
        await kafka.restart();
        await probe('400 notes', async () => (await world.seen()).length >= 400, { withinMs: 40_000 });
        expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(200));
        expect(numbersOf(await world.seen(), 'b')).toEqual(upTo(200));
        await probe('readiness', () => reader.messaging.readiness() === null);
        expect(reader.fatal()).toBeNull();
      },
      withinMs,
    );

    it(
      'starts before Kafka does',
      async () => {
        await kafka.stop();
        world = new World({ kind: 'kafka', brokers: kafka.brokers });
        const publisher = await world.startPublisher();
        const reader = await world.start('contacts');
        await writeMany(publisher, world, 'a', 5);
        expect(reader.messaging.readiness()).toBe('not consuming from Kafka: no broker answers');
        await kafka.restart();
        await probe('5 notes', async () => (await world.seen()).length === 5, { withinMs: 40_000 });
      },
      withinMs,
    );
  });
}

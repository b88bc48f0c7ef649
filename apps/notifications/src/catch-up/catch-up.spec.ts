import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '#runtime';
import { ListRefused } from '../channels/twilio-sms/sms-list.js';
import { ProviderUnreachable } from '../channels/twilio-sms/listing-client.js';
import { SendingDoor } from '../sending/sending-door.js';
import { WakeBell } from '../sending/wake-bell.js';
import { CatchUp } from './catch-up.js';
import type { InboundSenders } from './inbound-senders.js';
import type { ReadSender } from './read-sender.js';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** The poller of a process that has just started, whose every question to the provider fails like this. */
function started(error: Error): { door: SendingDoor; asked: () => number; stop: () => Promise<void> } {
  let asked = 0;
  const senders = {
    clock: () => Promise.resolve({ now: 'now', ago: 'a while ago' }),
    all: () => {
      asked += 1;
      return Promise.reject(error);
    },
  } as unknown as InboundSenders;
  const door = new SendingDoor(new WakeBell());
  const logger = new Logger({ service: 'test', level: 'silent', format: 'json' });
  const catchUp = new CatchUp(door, senders, { stop: () => Promise.resolve() } as unknown as ReadSender, logger);
  catchUp.onApplicationBootstrap();
  return { door, asked: () => asked, stop: () => catchUp.beforeApplicationShutdown() };
}

describe('sending', () => {
  it('waits a minute for a provider that does not answer, and then goes without it', async () => {
    const { door, asked, stop } = started(new ProviderUnreachable('down'));
    await jest.advanceTimersByTimeAsync(59_000);
    expect(door.isOpen).toBe(false);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(door.isOpen).toBe(true);
    // Each pause is twice the one before, up to two seconds.
    expect(asked()).toBeGreaterThan(25);
    expect(asked()).toBeLessThan(40);
    await stop();
  });

  it('does not wait for a provider that refuses to list: asking again would bring the same', async () => {
    const { door, stop } = started(new ListRefused('no list'));
    await jest.advanceTimersByTimeAsync(10);
    expect(door.isOpen).toBe(true);
    await stop();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MessageHandler } from '@nestjs/microservices';
import { of, throwError } from 'rxjs';
import type { Tx } from '../publishing/tx.js';
import type { EventMeta } from './event-meta.js';
import { bindHandlers, togetherMark } from './handlers.js';

const handler = (call: (...given: unknown[]) => Promise<unknown>): MessageHandler => Object.assign(call, {});
const nothing = [{}, {} as Tx, {} as EventMeta] as const;

describe('the handlers that Nest found', () => {
  it('refuse to be two for one event', () => {
    const second = handler(async () => undefined);
    const first = Object.assign(
      handler(async () => undefined),
      { next: second },
    );
    expect(() => bindHandlers(new Map([['actions.rsvp-recorded.v1', first]]))).toThrow(
      'An event has one handler in a service; these have more: actions.rsvp-recorded.v1',
    );
  });

  it('take several at once where their method was made for that, and one alone as a list of one', async () => {
    const given: unknown[][] = [];
    const many = Object.assign(
      handler(async (...parameters) => void given.push(parameters)),
      { extras: togetherMark },
    );
    const bound = bindHandlers(new Map([['many', many]])).get('many');
    const [payload, tx, meta] = nothing;
    const two = [
      { payload: 1, tx, meta },
      { payload: 2, tx, meta },
    ];
    await bound?.together?.(two);
    await bound?.(payload, tx, meta);
    expect(given).toEqual([[two], [[{ payload, tx, meta }]]]);
  });

  it('are done when the stream of an interceptor is, and fail with it', async () => {
    const bound = bindHandlers(
      new Map([
        ['plain', handler(async () => undefined)],
        ['stream', handler(async () => of(1, 2))],
        ['failing', handler(async () => throwError(() => new TypeError('broken')))],
      ]),
    );
    await expect(bound.get('plain')?.(...nothing)).resolves.toBeUndefined();
    await expect(bound.get('stream')?.(...nothing)).resolves.toBeUndefined();
    await expect(bound.get('failing')?.(...nothing)).rejects.toThrow(TypeError);
  });
});

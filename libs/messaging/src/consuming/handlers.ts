import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Tx } from '../publishing/tx.js';
import type { EventMeta } from './event-meta.js';

/** A handler method, behind Nest's own call path (guards, interceptors, filters of its class). */
export type BoundHandler = (payload: unknown, tx: Tx, meta: EventMeta) => Promise<void>;

/** The handlers of one service by event name. */
export type BoundHandlers = ReadonlyMap<string, BoundHandler>;

/**
 * Takes over what Nest found when it scanned the container for handlers.
 *
 * @throws Error when two methods of a service handle the same event: one of them failing would undo both.
 */
export function bindHandlers(found: ReadonlyMap<string, MessageHandler>): BoundHandlers {
  const twice = [...found].filter(([, handler]) => handler.next !== undefined).map(([name]) => name);
  if (twice.length > 0) throw new Error(`An event has one handler in a service; these have more: ${twice.join(', ')}`);
  return new Map([...found].map(([name, handler]) => [name, bind(handler)]));
}

/** Nest answers what the method returned, or an observable when an interceptor or an error came in between. */
function bind(handler: MessageHandler): BoundHandler {
  const call = handler as (...parameters: unknown[]) => Promise<unknown>;
  return async (payload, tx, meta) => {
    const answer = await call(payload, tx, meta);
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  };
}

import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Tx } from '../publishing/tx.js';
import type { EventMeta } from './event-meta.js';

/** An event on its way to its handler. */
export interface ArrivedEvent {
  readonly payload: unknown;
  readonly tx: Tx;
  readonly meta: EventMeta;
}

/** A handler method, behind Nest's own call path (guards, interceptors, filters of its class). */
export interface BoundHandler {
  (payload: unknown, tx: Tx, meta: EventMeta): Promise<void>;
  /** The same for several events of different keys; only where the method was made for that. */
  readonly together?: (arrived: readonly ArrivedEvent[]) => Promise<void>;
}

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

/** What Nest keeps beside a method that takes several events at once. */
export const togetherMark = { together: true } as const;

function bind(handler: MessageHandler): BoundHandler {
  const call = ended(handler as (...parameters: unknown[]) => Promise<unknown>);
  if (handler.extras?.together !== true) return call;
  const together = (arrived: readonly ArrivedEvent[]): Promise<void> => call(arrived);
  const alone = (payload: unknown, tx: Tx, meta: EventMeta): Promise<void> => call([{ payload, tx, meta }]);
  return Object.assign(alone, { together });
}

/** Nest answers what the method returned, or an observable when an interceptor or an error came in between. */
function ended(call: (...parameters: unknown[]) => Promise<unknown>): (...parameters: unknown[]) => Promise<void> {
  return async (...parameters) => {
    const answer = await call(...parameters);
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  };
}

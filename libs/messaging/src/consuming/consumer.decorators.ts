import { applyDecorators, Catch, Controller, createParamDecorator, UseFilters } from '@nestjs/common';
import type { ExecutionContext, RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { z } from 'zod';
import type { EventDefinition, PayloadOf } from '#contracts';
import type { Tx } from '../publishing/tx.js';
import type { EventMeta } from './event-meta.js';
import { togetherMark } from './handlers.js';

/** Nest answers a handler's error with "Internal server error"; the dispatcher must see the error itself. */
@Catch()
class PassErrorOn implements RpcExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks a class whose methods handle events; list it under `controllers` of its module. */
export function Consumer(): ClassDecorator {
  return applyDecorators(Controller(), UseFilters(PassErrorOn));
}

/** How a method that handles an event looks; it may leave out trailing parameters. */
export type EventHandler<P extends z.ZodObject> = (payload: z.output<P>, tx: Tx, meta: EventMeta) => Promise<void>;

/** An event as it comes to a handler of many; `tx` publishes what follows from this one. */
export interface Arrived<E> {
  readonly payload: PayloadOf<E>;
  readonly tx: Tx;
  readonly meta: EventMeta;
}

/** How a method looks that handles events together. */
type TogetherHandler<P extends z.ZodObject> = (arrived: readonly Arrived<EventDefinition<P>>[]) => Promise<void>;

/**
 * Nest hands a message handler only what is asked for by parameter decorators; this one asks for the argument at the
 * parameter's own place, so that a handler gets payload, transaction and meta as they are.
 */
const argument = createParamDecorator((index: number, context: ExecutionContext): unknown =>
  context.getArgByIndex(index),
);

/**
 * Makes a method of a `@Consumer()` class the handler of an event in this service. The method runs inside a
 * transaction that also holds the inbox row, so each event takes effect once; it writes rows and publishes through
 * `tx`, and does nothing that cannot be rolled back. An error means: not handled (tried again, then parked).
 */
export function Handles<P extends z.ZodObject>(event: EventDefinition<P>) {
  return <H extends EventHandler<P>>(target: object, method: string, descriptor: TypedPropertyDescriptor<H>): void => {
    for (const index of [0, 1, 2]) argument(index)(target, method, index);
    EventPattern([event.name])(target, method, descriptor);
  };
}

/**
 * The same for events that come by the thousand: the method gets several at once, no two of one key, in the order in
 * which they arrived, and writes for all of them in few statements. Every `tx` is the one transaction of all of them.
 * An error means that none of them was handled; then each comes again by itself, and the one at fault is parked.
 */
export function HandlesTogether<P extends z.ZodObject>(event: EventDefinition<P>) {
  return <H extends TogetherHandler<P>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    argument(0)(target, method, 0);
    EventPattern([event.name], togetherMark)(target, method, descriptor);
  };
}

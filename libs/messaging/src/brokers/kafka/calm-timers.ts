import { createRequire } from 'node:module';

/** The part of kafkajs's queue of requests that matters here; one queue per connection. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  throttledUntil: number;
  scheduleCheckPendingRequests(this: RequestQueue): void;
}

const require = createRequire(import.meta.url);

/** The class itself: kafkajs does not export it, and has no setting for what is corrected here. */
export const RequestQueueClass = require('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue };

type Schedule = (this: RequestQueue) => void;

let calmed = false;

/**
 * Keeps kafkajs from waking up a thousand times a second. Its queue of requests looks after requests that wait for
 * the end of a throttling; it arms that timer also when none waits, with a delay in the past, which Node makes one
 * millisecond of (and warns about): every idle connection then costs about one per cent of a core, for ever.
 *
 * @throws TypeError when another version of kafkajs has no such method: then look whether this is still needed.
 */
export function calmTimers(): void {
  if (calmed) return;
  const { prototype } = RequestQueueClass;
  const schedule = Reflect.get(prototype, 'scheduleCheckPendingRequests') as Schedule | undefined;
  if (schedule === undefined) throw new TypeError('This kafkajs schedules its pending requests in another way.');
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
  calmed = true;
}

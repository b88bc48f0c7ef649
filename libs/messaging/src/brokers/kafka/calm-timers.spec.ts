import { describe, expect, it } from '@jest/globals';
import { calmTimers, type RequestQueue, RequestQueueClass } from './calm-timers.js';

/** A queue as kafkajs makes it, with nothing around it. */
function queue(pending: unknown[]): RequestQueue {
  const parts = { pending, throttledUntil: -1, throttleCheckTimeoutId: null };
  return Object.assign(Object.create(RequestQueueClass.prototype) as RequestQueue, parts);
}

describe('timers of kafkajs (bar O2)', () => {
  it('are armed for requests that wait, and for nothing else', () => {
    calmTimers();
    const idle = queue([]);
    idle.scheduleCheckPendingRequests();
    expect(idle.throttleCheckTimeoutId).toBeNull();
    const waiting = queue(['a request']);
    waiting.scheduleCheckPendingRequests();
    expect(waiting.throttleCheckTimeoutId).not.toBeNull();
    clearTimeout(waiting.throttleCheckTimeoutId ?? undefined);
  });
});

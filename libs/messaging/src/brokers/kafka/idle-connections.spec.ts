import { describe, expect, it } from '@jest/globals';
import RequestQueue, { type QueuePrototype } from 'kafkajs/src/network/requestQueue/index.js';
import { letConnectionsIdle } from './idle-connections.js';

interface Queue extends QueuePrototype {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
}

/** What a queue of kafkajs has when nothing throttles it. */
function queueWith(pending: unknown[]): Queue {
  const queue = Object.create(RequestQueue.prototype) as Queue;
  return Object.assign(queue, { pending, throttledUntil: -1, throttleCheckTimeoutId: null });
}

describe('connections to Kafka without anything to say (bar O2)', () => {
  it('plan no look at requests that were put off when none was, and plan one when one was', () => {
    letConnectionsIdle();
    letConnectionsIdle();
    const idle = queueWith([]);
    idle.scheduleCheckPendingRequests();
    expect(idle.throttleCheckTimeoutId).toBeNull();

    const busy = queueWith([{}]);
    busy.scheduleCheckPendingRequests();
    expect(busy.throttleCheckTimeoutId).not.toBeNull();
    clearTimeout(busy.throttleCheckTimeoutId ?? undefined);
  });
});

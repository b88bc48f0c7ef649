import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

let done = false;

/**
 * Lets connections to Kafka idle. kafkajs 2.2.4 looks for requests that a throttled connection has put off, and after
 * each look plans the next one a negative time ahead: every connection wakes its process a thousand times a second for
 * as long as it lives (kafkajs issues 1556, 1704 and 1751). Without a request put off there is nothing to look for;
 * whoever puts one off plans a look itself.
 */
export function letConnectionsIdle(): void {
  if (done) return;
  done = true;
  const queue = RequestQueue.prototype;
  const plan = queue.scheduleCheckPendingRequests;
  queue.scheduleCheckPendingRequests = function planWhenNeeded(): void {
    if (this.pending.length > 0) plan.call(this);
  };
}

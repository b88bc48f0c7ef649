/** Not in the types of kafkajs: the queue of requests that each of its connections has. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  export interface QueuePrototype {
    readonly pending: readonly unknown[];
    scheduleCheckPendingRequests: (this: QueuePrototype) => void;
  }
  const RequestQueue: { readonly prototype: QueuePrototype };
  export default RequestQueue;
}

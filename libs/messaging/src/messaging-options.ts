import type { ServiceName } from '#contracts';

/** Whose outbox and inbox these are; injected by class. */
export class MessagingOptions {
  constructor(readonly service: ServiceName) {}
}

import type { ServiceName } from '#contracts';
import { EventCatalogue } from './event-catalogue.js';

/** Whose outbox and inbox these are, and which events there are; injected by class. */
export class MessagingOptions {
  constructor(
    readonly service: ServiceName,
    readonly catalogue: EventCatalogue = new EventCatalogue(),
  ) {}
}

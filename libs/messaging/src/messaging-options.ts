import type { ServiceName } from '#contracts';
import { EventCatalogue } from './event-catalogue.js';

/**
 * Longest time that a transaction which handles events may take, and so the longest time that a hanging handler holds
 * up what comes after it; what takes longer is undone, tried once more, and parked.
 */
const mostHandlingMs = 30_000;

/** Whose outbox and inbox these are, and which events there are; injected by class. */
export class MessagingOptions {
  constructor(
    readonly service: ServiceName,
    readonly catalogue: EventCatalogue = new EventCatalogue(),
    readonly handlingWithinMs: number = mostHandlingMs,
  ) {}
}

import type { WaitingEvent } from '../api/shapes.js';

const told = {
  handler_failed: 'why_handler_failed',
  behind_parked: 'why_behind_parked',
  no_handler: 'why_no_handler',
  unknown_type: 'why_no_handler',
  wrong_topic: 'why_cannot_read',
  bad_id: 'why_cannot_read',
  tombstone: 'why_cannot_read',
  bad_json: 'why_cannot_read',
  wrong_schema: 'why_cannot_read',
} as const satisfies Record<WaitingEvent['reason'], string>;

/** The words for why an event waits; people need to know what helps, the details say the rest. */
export function whyKey(reason: WaitingEvent['reason']): (typeof told)[keyof typeof told] {
  return told[reason];
}

import type { WaitingEvent, WaitingMessage } from '../api/shapes.js';

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

type Asked = Pick<WaitingMessage, 'channel' | 'looks' | 'lookProblem'>;

/** The words for whether anybody could be asked about a message; null before somebody was. */
export function askedKey({
  channel,
  looks,
  lookProblem,
}: Asked): 'looked' | `look_${NonNullable<Asked['lookProblem']>}` | null {
  // However often its turn came: a mail server keeps no list that could be asked.
  if (channel === 'email') return 'look_not_possible';
  if (lookProblem) return `look_${lookProblem}`;
  return looks > 0 ? 'looked' : null;
}

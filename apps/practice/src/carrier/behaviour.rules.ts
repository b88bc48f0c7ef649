import { codeMeaning } from './error-codes.js';

/** Faults of the answer to a POST that creates a message. */
export const createFaults = [
  'accept-then-timeout',
  'accept-then-500',
  'accept-then-reset',
  'reject-then-garbage',
  'reject-then-500',
  'reset-before-reading',
  'too-many-requests',
  'slow',
] as const;
export type CreateFault = (typeof createFaults)[number];

/** Ends of the road that are no error code. `sent` never hears more, `queued` never leaves. */
const plainOutcomes = ['delivered', 'sent', 'queued', 'landline'] as const;

/** What a phone does with every text to it: an outcome, an error code in digits, or a fault of the answer. */
export type Behaviour = string;

export function isCreateFault(behaviour: Behaviour): behaviour is CreateFault {
  return (createFaults as readonly string[]).includes(behaviour);
}

export function isBehaviour(value: unknown): value is Behaviour {
  if (typeof value !== 'string') return false;
  return isCreateFault(value) || (plainOutcomes as readonly string[]).includes(value) || /^[23]\d{4}$/.test(value);
}

/** The error code of a behaviour, or null when the text fares well. A landline is refused as such: 21635. */
export function codeOf(behaviour: Behaviour): number | null {
  if (behaviour === 'landline') return 21635;
  return /^\d{5}$/.test(behaviour) ? Number(behaviour) : null;
}

/** One change of a message's state. */
export interface DeliveryStep {
  readonly status: 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed';
  readonly errorCode: number | null;
}

const step = (status: DeliveryStep['status'], errorCode: number | null = null): DeliveryStep => ({
  status,
  errorCode,
});

/**
 * What happens to an accepted text after the answer, in order. Twilio tells no callback for the first state, which is
 * `queued`, or `accepted` when a messaging service chooses the sender: only then is `queued` told.
 */
export function deliverySteps(behaviour: Behaviour, throughService: boolean): readonly DeliveryStep[] {
  const first = throughService ? [step('queued')] : [];
  if (behaviour === 'queued') return first;
  if (behaviour === 'sent') return [...first, step('sent')];
  const code = codeOf(behaviour);
  const shows = code === null ? 'at-create' : codeMeaning(code).shows;
  if (shows === 'failed') return [...first, step('failed', code)];
  if (shows === 'undelivered') return [...first, step('sent'), step('undelivered', code)];
  return [...first, step('sent'), step('delivered')];
}

const finalStatuses = new Set(['delivered', 'undelivered', 'failed', 'received', 'canceled']);

/** Whether a message's state can change no more. */
export function isFinal(status: string): boolean {
  return finalStatuses.has(status);
}

import { z } from 'zod';
import { createFaults } from './behaviour.rules.js';
import { RulePlan, ruleBounds, type Planned } from './rule-plan.js';

const callbackFaults = [
  'callbacks-before-answer',
  'callbacks-duplicated',
  'callbacks-reordered',
  'callbacks-delayed',
  'callbacks-missing',
  'callbacks-wrongly-signed',
] as const;
const inboundFaults = ['inbound-duplicated', 'inbound-delayed', 'inbound-missing', 'inbound-wrongly-signed'] as const;
const listFaults = ['list-late', 'list-omits'] as const;
/** Every misbehaviour there is. */
const allFaults = [...createFaults, ...callbackFaults, ...inboundFaults, ...listFaults] as const;

/** The moment at which a fault is drawn; of each group at most one fault befalls a message. */
export type FaultGroup = 'connection' | 'create' | 'callbacks' | 'inbound' | 'list';

/** A misbehaviour to come: on every chance, or bounded by phones, by number of times and by rate. */
export const faultRule = z.strictObject({
  fault: z.enum(allFaults),
  /** Only texts to (or, inbound, from) these numbers. */
  phones: z.array(z.string()).min(1).optional(),
  /** `milliseconds` are 30,000 for a timeout and 1,000 otherwise when absent. */
  ...ruleBounds,
  /** What 429 says in Retry-After; no such header when absent. */
  retryAfter: z.string().optional(),
});
export type FaultRule = z.output<typeof faultRule>;
export type PlannedFault = Planned<FaultRule>;

/** Milliseconds a fault takes when its rule does not say. */
export function durationOf(rule: Pick<FaultRule, 'fault' | 'milliseconds'>): number {
  return rule.milliseconds ?? (rule.fault === 'accept-then-timeout' ? 30_000 : 1_000);
}

function groupOf(rule: FaultRule): FaultGroup {
  // Before the body is read nobody knows whom the text is for, so a rule for one phone can only strike afterwards.
  if (rule.fault === 'reset-before-reading') return rule.phones ? 'create' : 'connection';
  if (rule.fault.startsWith('callbacks-')) return 'callbacks';
  if (rule.fault.startsWith('inbound-')) return 'inbound';
  return rule.fault.startsWith('list-') ? 'list' : 'create';
}

/** The misbehaviours of the wire, the callbacks and the list. The first rule of a group that strikes wins. */
export class FaultPlan extends RulePlan<FaultRule> {
  constructor(seed: number) {
    super(seed, (rule) => rule.phones);
  }

  /** The fault that befalls the next message of this phone, or null. A phone's n-th draw is the same in every run. */
  draw(group: FaultGroup, phone: string): PlannedFault | null {
    return this.drawOf((rule) => groupOf(rule) === group, phone);
  }
}

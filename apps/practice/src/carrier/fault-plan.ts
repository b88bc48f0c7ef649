import { z } from 'zod';
import { createFaults } from './behaviour.rules.js';
import { chance } from './chance.rules.js';

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
  /** Only the next so many. */
  times: z.number().int().positive().optional(),
  /** The share that is hit, drawn from the seed. */
  rate: z.number().min(0).max(1).optional(),
  /** How long a stall, a delay or a lag takes; 30,000 for a timeout, 1,000 otherwise. */
  milliseconds: z.number().int().min(0).optional(),
  /** What 429 says in Retry-After; no such header when absent. */
  retryAfter: z.string().optional(),
});
export type FaultRule = z.output<typeof faultRule>;
export type PlannedFault = FaultRule & { readonly id: number };

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

/** The misbehaviours asked for. The first rule of a group that strikes wins. */
export class FaultPlan {
  private planned: PlannedFault[] = [];
  private lastId = 0;
  private readonly drawn = new Map<string, number>();

  constructor(private readonly seed: number) {}

  add(rule: FaultRule): PlannedFault {
    const planned = { ...rule, id: ++this.lastId };
    this.planned.push(planned);
    return planned;
  }

  remove(id: number): void {
    this.planned = this.planned.filter((rule) => rule.id !== id);
  }

  clear(): void {
    this.planned = [];
    this.drawn.clear();
  }

  list(): readonly PlannedFault[] {
    return this.planned;
  }

  /** The fault that befalls the next message of this phone, or null. A phone's n-th draw is the same in every run. */
  draw(group: FaultGroup, phone: string): PlannedFault | null {
    const struck = this.planned.find((rule) => groupOf(rule) === group && this.strikes(rule, phone));
    if (struck) this.useUp(struck);
    return struck ?? null;
  }

  private strikes(rule: PlannedFault, phone: string): boolean {
    if (rule.phones && !rule.phones.includes(phone)) return false;
    if (rule.rate === undefined) return true;
    const key = `${rule.id} ${phone}`;
    const nth = (this.drawn.get(key) ?? 0) + 1;
    this.drawn.set(key, nth);
    return chance(this.seed, rule.fault, phone, nth) < rule.rate;
  }

  private useUp(rule: PlannedFault): void {
    if (rule.times === undefined) return;
    const left = rule.times - 1;
    this.planned =
      left === 0
        ? this.planned.filter((other) => other.id !== rule.id)
        : this.planned.map((other) => (other.id === rule.id ? { ...other, times: left } : other));
  }
}

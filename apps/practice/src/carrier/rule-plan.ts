import { z } from 'zod';
import { chance } from './chance.rules.js';

/** What bounds a misbehaviour, whatever it is. */
export const ruleBounds = {
  /** Only the next so many. */
  times: z.number().int().positive().optional(),
  /** The share that is hit, drawn from the seed. */
  rate: z.number().min(0).max(1).optional(),
  /** How long a stall, a delay or a lag takes. */
  milliseconds: z.number().int().min(0).optional(),
};

/** A misbehaviour with its bounds. */
export interface BoundedRule {
  readonly fault: string;
  readonly times?: number | undefined;
  readonly rate?: number | undefined;
}

/** A rule that was asked for; its id removes it. */
export type Planned<R> = R & { readonly id: number };

/** The misbehaviours asked for. The first rule that strikes wins. */
export class RulePlan<R extends BoundedRule> {
  private planned: Planned<R>[] = [];
  private lastId = 0;
  private readonly drawn = new Map<string, number>();

  constructor(
    private readonly seed: number,
    /** The phones or addresses that a rule is for; undefined when it is for all. */
    private readonly targetsOf: (rule: R) => readonly string[] | undefined,
  ) {}

  add(rule: R): Planned<R> {
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

  list(): readonly Planned<R>[] {
    return this.planned;
  }

  /** The rule of a kind that befalls the target, or null. A target's n-th draw is the same in every run. */
  protected drawOf(kind: (rule: R) => boolean, target: string): Planned<R> | null {
    const struck = this.planned.find((rule) => kind(rule) && this.strikes(rule, target));
    if (struck) this.useUp(struck);
    return struck ?? null;
  }

  private strikes(rule: Planned<R>, target: string): boolean {
    if (this.targetsOf(rule)?.includes(target) === false) return false;
    if (rule.rate === undefined) return true;
    const key = `${rule.id} ${target}`;
    const nth = (this.drawn.get(key) ?? 0) + 1;
    this.drawn.set(key, nth);
    return chance(this.seed, rule.fault, target, nth) < rule.rate;
  }

  private useUp(rule: Planned<R>): void {
    if (rule.times === undefined) return;
    const left = rule.times - 1;
    this.planned =
      left === 0
        ? this.planned.filter((other) => other.id !== rule.id)
        : this.planned.map((other) => (other.id === rule.id ? { ...other, times: left } : other));
  }
}

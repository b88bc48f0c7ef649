import { SteppableClock, type Clock } from '#runtime';
import type { Carrier } from '../carrier/carrier.js';

/** The clock when it can be moved, else null: a process of its own has only the machine's clock. */
export function steppable(clock: Clock): SteppableClock | null {
  return clock instanceof SteppableClock ? clock : null;
}

/** Moves the product's clock by milliseconds or to an instant; false when it cannot be moved. */
export function moveClock(carrier: Carrier, change: { step: number } | { set: Date }): boolean {
  const clock = steppable(carrier.clock);
  if (!clock) return false;
  if ('step' in change) clock.step(change.step);
  else clock.set(change.set);
  carrier.exchange.book.touch();
  return true;
}

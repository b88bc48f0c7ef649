import type { Carrier } from '../carrier/carrier.js';
import { durationOf, type PlannedFault } from '../carrier/fault-plan.js';
import type { Text } from '../carrier/phone-book.js';

/** Twilio's list may lag behind its messages, or lack one for ever. Each text's lag is drawn when it is first listed. */
export class ListLag {
  private readonly lags = new WeakMap<Text, { fault: PlannedFault | null }>();

  constructor(private readonly carrier: Carrier) {}

  shows(text: Text): boolean {
    const { fault } = this.lagOf(text);
    if (!fault) return true;
    if (fault.fault === 'list-omits') return false;
    return this.carrier.clock.nowMs() - Date.parse(text.at) >= durationOf(fault);
  }

  private lagOf(text: Text): { fault: PlannedFault | null } {
    const known = this.lags.get(text);
    if (known) return known;
    const drawn = { fault: this.carrier.faults.draw('list', text.phone) };
    this.lags.set(text, drawn);
    return drawn;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#runtime';
import { closesAt, isOpen, nextOpen, validitySeconds } from '../quiet-hours/quiet-hours.rules.js';

const minute = 60_000;

/** A text that is claimed now may begin two seconds later and must then still be worth a minute of queueing. */
const leastOpenMs = 3 * minute;

/** Zones that are never open are asked again after this long; by then an ask for them is too late anyway. */
const neverMs = 8 * 24 * 60 * minute;

/** Which zones may be asked in this minute, and when the others open. */
export interface Hours {
  readonly now: Date;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** For each closed one. */
  readonly opensAt: readonly Date[];
}

/** The hours of asks, worked out once per minute and set of zones instead of once per person. */
@Injectable()
export class ZoneHours {
  private readonly known = new Set<string>();
  private minuteOfHours = -1;
  private hours: Omit<Hours, 'now'> = { open: [], closed: [], opensAt: [] };

  constructor(private readonly clock: Clock) {}

  /** Takes note of zones that a person lives in, as they are kept: sorted, joined by commas. */
  learn(zones: Iterable<string>): void {
    for (const one of zones) {
      this.known.add(one);
      this.minuteOfHours = -1;
    }
  }

  /** The hours at this instant, for all zones known so far. */
  at(now: Date = this.clock.now()): Hours {
    const thisMinute = Math.floor(now.getTime() / minute);
    if (thisMinute !== this.minuteOfHours) {
      this.hours = this.workOut(new Date(thisMinute * minute));
      this.minuteOfHours = thisMinute;
    }
    return { now, ...this.hours };
  }

  /** The ValidityPeriod of an ask, or null when less than a minute is left for it. */
  validityOfAsk(zones: string, actionStart: Date): number | null {
    const now = this.clock.now();
    const quietEdge = closesAt('ask', zones.split(','), now);
    const seconds = validitySeconds({ quietEdge, actionStart, now });
    return seconds === 'too_late' ? null : seconds;
  }

  private workOut(at: Date): Omit<Hours, 'now'> {
    const open: string[] = [];
    const closed: string[] = [];
    const opensAt: Date[] = [];
    for (const zones of this.known) {
      const opens = opening(zones.split(','), at);
      if (opens === null) open.push(zones);
      else {
        closed.push(zones);
        opensAt.push(opens);
      }
    }
    return { open, closed, opensAt };
  }
}

/** When asks may go to those zones, or null when they may now. */
function opening(zones: readonly string[], at: Date): Date | null {
  const closes = closesAt('ask', zones, at);
  if (isOpen('ask', zones, at) && closes && closes.getTime() - at.getTime() >= leastOpenMs) return null;
  return nextOpen('ask', zones, closes ?? at) ?? new Date(at.getTime() + neverMs);
}

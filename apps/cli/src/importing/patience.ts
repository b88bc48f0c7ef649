import { setTimeout as pause } from 'node:timers/promises';
import { NoAnswer, Refused } from '../front-door.js';

/** How often and how long Turnout is asked. */
export interface Pace {
  readonly lookAgainMs: number;
  /** As often Turnout is asked again while it does not answer. */
  readonly mostTries: number;
}

/** Two minutes without an answer. */
export const usualPace: Pace = { lookAgainMs: 400, mostTries: 300 };

/** What the person at the keyboard is told meanwhile. */
export interface Away {
  readonly waiting: () => void;
  /** Said last, when Turnout stays away. */
  readonly gaveUp: string;
}

/** Asks again while Turnout is away. */
export class Patience {
  constructor(
    private readonly away: Away,
    readonly pace: Pace = usualPace,
  ) {}

  /** @throws Refused when it is refused, or nobody answers for too long; whatever ended `stop`. */
  async until<T>(ask: () => Promise<T>, stop: AbortSignal): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      stop.throwIfAborted();
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (tries >= this.pace.mostTries) throw new Refused(this.away.gaveUp, { cause: error });
        if (tries === 0) this.away.waiting();
        await pause(this.pace.lookAgainMs, undefined, { signal: stop });
      }
    }
  }
}

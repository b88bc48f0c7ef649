/** The only source of the time of day: rules and rows never ask the operating system. Injected by class. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** The present instant in milliseconds since 1970-01-01T00:00:00Z. */
  nowMs(): number {
    return this.now().getTime();
  }
}

/**
 * The machine's time as opposed to the product's: for what lasts between processes and browsers, such as sessions and
 * signed calls. Stepping the practice clock to tomorrow must not sign anybody out. Injected by class.
 */
export abstract class MachineClock extends Clock {}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that starts at an instant of choice, runs at the usual pace, and can be stepped; for practice and tests. */
export class SteppableClock extends Clock {
  private offsetMs: number;
  private readonly listeners = new Set<(now: Date) => void>();

  constructor(startsAt?: Date) {
    super();
    this.offsetMs = startsAt ? startsAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Moves the clock by that many milliseconds, backwards when negative, and tells everybody who listens. */
  step(milliseconds: number): void {
    this.offsetMs += milliseconds;
    const now = this.now();
    for (const listener of this.listeners) listener(now);
  }

  /** Moves the clock to that instant. */
  set(instant: Date): void {
    this.step(instant.getTime() - this.nowMs());
  }

  /** Calls back after each step; the answer takes the listener off again. */
  onStep(listener: (now: Date) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/**
 * Rung after each commit that changed what can be seen of an action, for those of this process who wait for it. Rings
 * are numbered, so that who looked before a ring and waits after it has not missed it.
 */
@Injectable()
export class ChangeBell implements OnModuleDestroy {
  private rings = 0;
  private readonly lastRing = new Map<string, number>();
  private readonly waiting = new Map<string, Set<() => void>>();
  private readonly listeners = new Set<(actionId: string) => void>();
  private closed = false;

  /** True once the process stops: nobody is kept waiting any more. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Number of the last ring of any action. Remember it before looking at what rings tell of. */
  get now(): number {
    return this.rings;
  }

  /** An action was changed here: wakes who waits for it and tells who listens. */
  ring(actionId: string): void {
    this.wake(actionId);
    for (const listener of this.listeners) listener(actionId);
  }

  /** An action was changed by another process: wakes who waits for it. */
  wake(actionId: string): void {
    this.rings += 1;
    this.lastRing.set(actionId, this.rings);
    for (const wake of this.waiting.get(actionId) ?? []) wake();
  }

  /** Calls back at each ring of this process. */
  onRing(listener: (actionId: string) => void): void {
    this.listeners.add(listener);
  }

  /** Whether the action has changed since that ring. */
  hasRung(actionId: string, since: number): boolean {
    return (this.lastRing.get(actionId) ?? 0) > since;
  }

  /** Resolves when the action has changed since that ring, or when the time is over. */
  changed(actionId: string, since: number, withinMs: number): Promise<void> {
    if (this.closed || withinMs <= 0 || this.hasRung(actionId, since)) return Promise.resolve();
    return new Promise((resolve) => {
      const places = this.waiting.get(actionId) ?? new Set();
      this.waiting.set(actionId, places);
      const wake = (): void => {
        clearTimeout(timer);
        places.delete(wake);
        if (places.size === 0) this.waiting.delete(actionId);
        resolve();
      };
      const timer = setTimeout(wake, withinMs);
      places.add(wake);
    });
  }

  onModuleDestroy(): void {
    this.closed = true;
    for (const places of [...this.waiting.values()]) for (const wake of [...places]) wake();
  }
}

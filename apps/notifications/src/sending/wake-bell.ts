import { Injectable } from '@nestjs/common';

/** Waits for the bell, or for a while; a ring that nobody waited for is not forgotten. */
export class Listener {
  private wake: (() => void) | null = null;
  private rung = false;

  hear(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits so many milliseconds, or less when the bell is rung. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung && milliseconds > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = null;
    }
    this.rung = false;
  }
}

/** Rung when something was planned or changed in this process, so that nobody waits for the next look at the table. */
@Injectable()
export class WakeBell {
  private readonly listeners: Listener[] = [];

  ring(): void {
    for (const listener of this.listeners) listener.hear();
  }

  /** For each channel's machine, for as long as the process lives. */
  listen(): Listener {
    const listener = new Listener();
    this.listeners.push(listener);
    return listener;
  }
}

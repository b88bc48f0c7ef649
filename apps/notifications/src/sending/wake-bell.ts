import { Injectable } from '@nestjs/common';

/** Rung when something was planned or changed in this process, so that nobody waits for the next look at the table. */
@Injectable()
export class WakeBell {
  private wake: (() => void) | null = null;
  private rung = false;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits so many milliseconds, or less when it is rung. */
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

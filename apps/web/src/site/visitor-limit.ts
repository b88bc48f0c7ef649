import { Injectable } from '@nestjs/common';
import { Clock } from '#runtime';

const windowMs = 10 * 60_000;
const mostPerWindow = 30;
/** More visitors than this at once means a flood; the oldest are forgotten, so memory stays bounded. */
const mostVisitors = 20_000;

interface Window {
  startedAt: number;
  count: number;
}

/** Holds the number of answers from one address within bounds. It is kept in memory only: addresses are not stored. */
@Injectable()
export class VisitorLimit {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: Clock) {}

  /** Counts one answer; false when the address has sent too many in ten minutes. */
  allows(address: string): boolean {
    const now = this.clock.nowMs();
    const known = this.windows.get(address);
    const window = known && now - known.startedAt < windowMs ? known : { startedAt: now, count: 0 };
    window.count++;
    this.windows.delete(address);
    this.windows.set(address, window);
    this.forgetOldest();
    return window.count <= mostPerWindow;
  }

  private forgetOldest(): void {
    for (const address of this.windows.keys()) {
      if (this.windows.size <= mostVisitors) return;
      this.windows.delete(address);
    }
  }
}

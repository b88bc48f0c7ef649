import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ChangeBell } from '../changes/change-bell.js';
import { BoardSnapshots } from './board-snapshots.js';
import type { BoardView } from './boards.routes.js';

/** What somebody saw of a board. */
export interface Look {
  readonly view: BoardView;
  readonly actionId: string;
  /** Number of the last ring before the look. */
  readonly ring: number;
  /** Until then it is as good as new unless its action rings; by `performance.now()`. */
  readonly goodUntil: number;
}

interface Shared {
  readonly startsAt: number;
  /** It answers a ring, so the next ring has to wait a little. */
  readonly afterRing: boolean;
  /** Null while the look is under way. */
  look: Look | null;
}

/** The poll behind the bell: changes of other processes are seen within this time. */
const goodForMs = 1000;

/** Rings in quick succession are answered by one look: a board moves four times a second at most. */
const betweenRingsMs = 250;

/** Looks kept before old ones are cleared away. */
const keptLooks = 500;

/** Looks at boards, one look for all who watch the same one; nothing is read while nobody watches. */
@Injectable()
export class WatchedBoards {
  private readonly shared = new Map<string, Shared & { readonly promise: Promise<Look> }>();

  constructor(
    private readonly snapshots: BoardSnapshots,
    private readonly bell: ChangeBell,
  ) {}

  /** What the board shows: with all changes of this process, and those of others until a second ago. */
  look(boardId: string): Promise<Look> {
    const kept = this.shared.get(boardId);
    if (kept && this.isGood(kept)) return kept.promise;
    const now = performance.now();
    const afterRing = kept?.look ? this.bell.hasRung(kept.look.actionId, kept.look.ring) : false;
    const startsAt = kept?.afterRing && afterRing ? Math.max(now, kept.startsAt + betweenRingsMs) : now;
    const promise = this.lookAfter(boardId, startsAt - now);
    this.keep(boardId, { startsAt, afterRing, look: null, promise });
    return promise;
  }

  /** A look that is still under way is shared; so is one that no ring and no second has overtaken. */
  private isGood({ look }: Shared): boolean {
    return look === null || (!this.bell.hasRung(look.actionId, look.ring) && performance.now() < look.goodUntil);
  }

  private async lookAfter(boardId: string, waitMs: number): Promise<Look> {
    if (waitMs > 0) await pause(waitMs);
    const [ring, goodUntil] = [this.bell.now, performance.now() + goodForMs];
    return { ...(await this.snapshots.take(boardId)), ring, goodUntil };
  }

  private keep(boardId: string, shared: Shared & { readonly promise: Promise<Look> }): void {
    if (this.shared.size >= keptLooks) this.clearOld();
    this.shared.set(boardId, shared);
    shared.promise.then(
      (look) => {
        shared.look = look;
      },
      () => {
        if (this.shared.get(boardId) === shared) this.shared.delete(boardId);
      },
    );
  }

  private clearOld(): void {
    for (const [boardId, kept] of this.shared) {
      if (kept.look !== null && !this.isGood(kept)) this.shared.delete(boardId);
    }
  }
}

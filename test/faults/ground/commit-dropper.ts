import type { Tap } from './tcp-proxy.js';

/** A simple query of the PostgreSQL protocol that says COMMIT, as drivers send it. */
const commit = /^Q....COMMIT;?\0/s;

/** Lets COMMITs through to the server and, when told to, keeps its answer from coming back (fault F19). */
export class CommitDropper {
  /** Answers to COMMIT that were dropped. */
  dropped = 0;
  private wanted = 0;
  private share = () => 1;

  /** Drops the answers to the next so many, each COMMIT with this chance. */
  drop(howMany: number, hits: () => boolean): void {
    this.wanted = howMany;
    this.share = () => (hits() ? 1 : 0);
  }

  rest(): void {
    this.wanted = 0;
  }

  get pending(): number {
    return this.wanted;
  }

  tap(): Tap {
    let waits = false;
    return {
      fromClient: (chunk) => {
        waits = this.wanted > 0 && commit.test(chunk.toString('latin1')) && this.share() === 1;
        if (waits) this.wanted -= 1;
      },
      fromServer: () => {
        if (!waits) return true;
        this.dropped += 1;
        return false;
      },
    };
  }
}

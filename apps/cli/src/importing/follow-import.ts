import { setTimeout as pause } from 'node:timers/promises';
import { type FrontDoor, Refused } from '../front-door.js';
import { type ImportReport, rowsDone } from './import-report.js';
import type { Patience } from './patience.js';

const never = new AbortController().signal;

/** What the person at the keyboard is told each time that more rows are done. */
export type TellProgress = (seen: ImportReport) => void;

/** Looks at an import while it runs. It goes on by itself after Turnout was killed and started again. */
export class FollowImport {
  constructor(
    private readonly door: Pick<FrontDoor, 'ask'>,
    private readonly patience: Patience,
    private readonly tell: TellProgress,
  ) {}

  /**
   * Until it does not run any more.
   *
   * @param stop asks Turnout to stop it after the rows at hand.
   * @throws Refused when Turnout stays away, or says no.
   */
  async run(id: string, stop: AbortSignal): Promise<ImportReport> {
    let seen = await this.look(id);
    for (let isStopping = false; seen.state === 'running';) {
      if (stop.aborted && !isStopping) {
        isStopping = true;
        seen = await this.halt(id);
        continue;
      }
      await pauseUntil(stop, this.patience.pace.lookAgainMs, isStopping);
      const before = rowsDone(seen);
      seen = await this.look(id);
      if (rowsDone(seen) !== before) this.tell(seen);
    }
    return seen;
  }

  /** Lets an import go on that was stopped. */
  resume(id: string): Promise<ImportReport> {
    return this.steer(id, 'resume');
  }

  /** It may have come to its end meanwhile. */
  private async halt(id: string): Promise<ImportReport> {
    try {
      return await this.patience.until(() => this.steer(id, 'stop'), never);
    } catch (error) {
      if (error instanceof Refused && error.code === 'import_state_unfit') return this.look(id);
      throw error;
    }
  }

  private steer(id: string, how: 'stop' | 'resume'): Promise<ImportReport> {
    return this.door.ask('POST', `/api/imports/${id}/${how}`, {});
  }

  private look(id: string): Promise<ImportReport> {
    return this.patience.until(() => this.door.ask('GET', `/api/imports/${id}?rows=none`), never);
  }
}

/** Somebody who wants to stop does not wait for the next look. */
async function pauseUntil(stop: AbortSignal, ms: number, isStopping: boolean): Promise<void> {
  try {
    await pause(ms, undefined, isStopping ? {} : { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

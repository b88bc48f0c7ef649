import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FrontDoor, NoAnswer, Refused } from '../front-door.js';
import { type ImportReport, rowsDone } from './import-report.js';

/** What the person at the keyboard is told meanwhile. */
export interface Meanwhile {
  readonly progress: (done: number, total: number) => void;
  readonly waiting: () => void;
  /** Said last, when Turnout stays away. */
  readonly gaveUp: string;
}

/** How often and how long Turnout is asked. */
interface Pace {
  readonly lookAgainMs: number;
  /** Without progress for this many looks the file is sent again: the process that had it may be gone. */
  readonly looksWithoutProgress: number;
  /** As often Turnout is asked again while it does not answer. */
  readonly mostTries: number;
}

/** Ten seconds without progress, two minutes without an answer. */
const usualPace: Pace = { lookAgainMs: 400, looksWithoutProgress: 25, mostTries: 300 };

/**
 * Sends a file and looks at its import until it is finished. When Turnout stops answering or was restarted, the file
 * is sent again under the same key, and the import goes on where it was; rows that are in are not taken in twice.
 *
 * @throws NoAnswer when nobody answers at first; Refused when the file is refused or Turnout stays away.
 */
export class FollowImport {
  private readonly key = randomUUID();

  constructor(
    private readonly door: Pick<FrontDoor, 'ask'>,
    private readonly meanwhile: Meanwhile,
    private readonly pace: Pace = usualPace,
  ) {}

  async run(body: object): Promise<ImportReport> {
    // A wrong address is said at once; only an import that has begun is waited for.
    let seen = await this.send(body);
    for (let idle = 0; seen.finishedAt === null; idle += 1) {
      if (idle >= this.pace.looksWithoutProgress) {
        await this.patiently(() => this.send(body));
        idle = 0;
      }
      await pause(this.pace.lookAgainMs);
      const { answer, waited } = await this.patiently(() => this.look(seen.id));
      if (rowsDone(answer) !== rowsDone(seen)) idle = 0;
      if (waited) idle = this.pace.looksWithoutProgress;
      seen = answer;
      this.meanwhile.progress(rowsDone(seen), seen.total ?? rowsDone(seen));
    }
    return seen;
  }

  private send(body: object): Promise<ImportReport> {
    return this.door.ask('POST', '/api/imports', { ...body, wait: false }, this.key);
  }

  private look(id: string): Promise<ImportReport> {
    return this.door.ask('GET', `/api/imports/${id}?rows=none`);
  }

  private async patiently<T>(ask: () => Promise<T>): Promise<{ answer: T; waited: boolean }> {
    for (let tries = 0; ; tries += 1) {
      try {
        return { answer: await ask(), waited: tries > 0 };
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (tries >= this.pace.mostTries) throw new Refused(this.meanwhile.gaveUp, { cause: error });
        if (tries === 0) this.meanwhile.waiting();
        await pause(this.pace.lookAgainMs);
      }
    }
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SmtpAccount } from './smtp-account.js';
import { NoLine, SmtpLine } from './smtp-line.js';

/** A line that was not used for so long is given up before the server does so in the middle of the next mail. */
const idleMs = 15_000;

/** The lines to the mail server that are at rest. */
@Injectable()
export class SmtpLines implements OnApplicationShutdown {
  private readonly atRest = new Map<SmtpLine, NodeJS.Timeout>();

  constructor(private readonly account: SmtpAccount) {}

  /**
   * A line that nobody else uses: one at rest, or a new one.
   *
   * @throws NoLine
   */
  take(): Promise<SmtpLine> {
    const [resting] = this.atRest;
    if (resting) {
      this.forget(resting[0]);
      return Promise.resolve(resting[0]);
    }
    if (!this.account.server) throw new NoLine({ kind: 'unreached' });
    return SmtpLine.dial(this.account.server, (line) => this.forget(line));
  }

  /** Puts a line to rest until the next mail. */
  giveBack(line: SmtpLine): void {
    if (!line.isOpen) return;
    const timer = setTimeout(() => {
      this.forget(line);
      line.quit();
    }, idleMs);
    this.atRest.set(line, timer.unref());
  }

  onApplicationShutdown(): void {
    for (const line of [...this.atRest.keys()]) {
      this.forget(line);
      line.close();
    }
  }

  private forget(line: SmtpLine): void {
    clearTimeout(this.atRest.get(line));
    this.atRest.delete(line);
  }
}

import type { Tap } from './tcp-proxy.js';

const recipient = /(?:^|&|\r\n\r\n)To=([^&]+)/;

/** Lets requests for texts through to the stand-in and, for the phones it is told, drops the answer (fault F3). */
export class AnswerDropper {
  /** Phones whose answer was dropped. */
  readonly dropped = new Set<string>();
  private phones: ReadonlySet<string> = new Set();

  dropFor(phones: readonly string[]): void {
    this.phones = new Set(phones);
  }

  tap(): Tap {
    let phone: string | null = null;
    return {
      fromClient: (chunk) => {
        const found = this.phones.size > 0 ? recipient.exec(chunk.toString('latin1'))?.[1] : undefined;
        if (found !== undefined) phone = decodeURIComponent(found);
      },
      fromServer: () => {
        const hit = phone !== null && this.phones.has(phone);
        if (hit && phone !== null) this.dropped.add(phone);
        phone = null;
        return !hit;
      },
    };
  }
}

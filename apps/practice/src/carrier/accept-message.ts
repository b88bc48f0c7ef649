import { newId } from '#runtime';
import { codeOf } from './behaviour.rules.js';
import type { CreateRequest } from './create-request.js';
import { codeMeaning, TwilioError } from './error-codes.js';
import type { Exchange } from './exchange.js';
import type { CarrierSettings } from './options.js';
import type { Text } from './phone-book.js';

/** Decides whether the carrier takes a message, and if so puts it into the ledger. */
export class AcceptMessage {
  constructor(
    private readonly exchange: Exchange,
    private readonly settings: CarrierSettings,
  ) {}

  /**
   * The accepted text, which is on the disk by then.
   *
   * @throws TwilioError when the person has blocked the sender or the phone behaves like that.
   */
  async run(wanted: CreateRequest, requestBegunAt: string): Promise<Text> {
    const from = wanted.from ?? this.settings.sender;
    this.refuseAsTold(wanted.to);
    if (this.exchange.book.isClosed(wanted.to, from)) throw new TwilioError(21610);
    const token = tokenOf(wanted.statusCallback);
    return this.exchange.accept({ ...wanted, kind: 'accepted', sid: newSid(), from, token, requestBegunAt });
  }

  private refuseAsTold(to: string): void {
    const behaviour = this.exchange.book.phones.get(to)?.behaviour ?? 'delivered';
    const code = codeOf(behaviour);
    if (code !== null && codeMeaning(code).shows === 'at-create') throw new TwilioError(code);
  }
}

/** A message id: the time-ordered digits of a uuidv7, so that ids sort as messages came. */
export function newSid(): string {
  return `SM${newId().replaceAll('-', '')}`;
}

function tokenOf(statusCallback: string | null): string | null {
  if (!statusCallback) return null;
  return new URL(statusCallback).pathname.split('/').at(-1) || null;
}

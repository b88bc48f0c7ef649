import { join } from 'node:path';
import { request } from 'undici';
import type { LedgerLine, MailLine } from '../checker/facts.js';
import { readBegun } from './begun.js';
import { LedgerFile } from './ledger-file.js';

/** A misbehaviour as the control API of the stand-in takes it. */
export interface Misbehaviour {
  readonly fault: string;
  readonly phones?: readonly string[];
  readonly times?: number;
  readonly rate?: number;
  readonly milliseconds?: number;
  readonly retryAfter?: string;
}

/** A misbehaviour of the mailbox's listener. */
export interface MailMisbehaviour {
  readonly fault: string;
  readonly addresses?: readonly string[];
  readonly times?: number;
  readonly milliseconds?: number;
}

/** A text as the stand-in took it. */
export type TakenText = Omit<LedgerLine, 'begunAt'>;

/** A mail as its listener took it, with the mail itself. */
export type TakenMail = Omit<MailLine, 'begunAt'> & { readonly source: string };

/** No ground lives longer than that. */
const mostHoursMs = 6 * 3_600_000;

interface RawText extends Omit<TakenText, 'arrivedAt'> {
  readonly kind: string;
  readonly requestBegunAt: string;
}

interface RawMail {
  readonly kind: string;
  readonly to: readonly string[];
  readonly messageId: string | null;
  readonly source: string;
  readonly at: string;
}

interface RawEvent {
  readonly kind: string;
  readonly sid: string;
  readonly at: string;
  readonly answer: { readonly status: number | null };
}

/** Where a stand-in keeps its ledgers, and the product under test its last looks. */
export interface LedgerPlaces {
  /** Folder of the stand-in. */
  readonly folder: string;
  readonly begunFile: string;
}

/** The stand-in for the provider: told what to do over its control API, believed by its ledgers on the disk. */
export class Simulator {
  private readonly textFile: LedgerFile<TakenText>;
  private readonly mailFile: LedgerFile<TakenMail>;
  private readonly answerFile: LedgerFile<readonly [string, number]>;

  constructor(
    readonly url: string,
    private readonly places: LedgerPlaces,
    /** What its clock is ahead of the machine's, where it is the product's. */
    private readonly aheadMs = 0,
  ) {
    const { folder } = places;
    this.textFile = new LedgerFile(join(folder, 'ledger.jsonl'), (line) => this.textOf(JSON.parse(line) as RawText));
    this.mailFile = new LedgerFile(join(folder, 'mails.jsonl'), (line) => this.mailOf(JSON.parse(line) as RawMail));
    this.answerFile = new LedgerFile(join(folder, 'journal.jsonl'), (line) =>
      this.answerOf(JSON.parse(line) as RawEvent),
    );
  }

  async misbehave(rule: Misbehaviour): Promise<void> {
    await this.ask('POST', '/practice/api/faults', rule);
  }

  /** Plans no misbehaviour any more. */
  async behave(): Promise<void> {
    await this.ask('DELETE', '/practice/api/faults');
    await this.ask('DELETE', '/practice/api/mail-faults');
  }

  async deliverWithin(least: number, most: number): Promise<void> {
    await this.ask('PUT', '/practice/api/delivery', { deliveryDelay: [least, most] });
  }

  async misbehaveByMail(rule: MailMisbehaviour): Promise<void> {
    await this.ask('POST', '/practice/api/mail-faults', rule);
  }

  /** Types a text into a phone. @returns its sid, and whether its webhook was answered 2xx. */
  async typeText(phone: string, body: string, repeat?: number): Promise<{ sid: string; answered: boolean }> {
    const path = `/practice/api/phones/${encodeURIComponent(phone)}/texts`;
    const typed = await this.ask<{ sid: string; answers: { status: number | null }[] }>('POST', path, { body, repeat });
    return { sid: typed.sid, answered: typed.answers.some(({ status }) => isGood(status)) };
  }

  /** Every text that it took so far. */
  ledger(): Promise<readonly TakenText[]> {
    return this.textFile.all();
  }

  /** Every mail that its listener took so far. */
  mails(): Promise<readonly TakenMail[]> {
    return this.mailFile.all();
  }

  /** When the product answered the webhook of each typed text well, by its sid. */
  async answeredAt(): Promise<ReadonlyMap<string, number>> {
    return new Map(await this.answerFile.all());
  }

  /** When the product last looked before it wrote a message, by the token of the attempt and by the message's id. */
  begun(): Promise<ReadonlyMap<string, number>> {
    return readBegun(this.places.begunFile);
  }

  private textOf({ kind, sid, to, body, token, requestBegunAt }: RawText): TakenText | null {
    return kind === 'accepted' ? { sid, to, body, token, arrivedAt: this.machineTime(requestBegunAt) } : null;
  }

  private mailOf({ kind, to, messageId, source, at }: RawMail): TakenMail | null {
    const arrivedAt = this.machineTime(at);
    return kind === 'mail' ? { to: to[0] ?? '', messageId: messageId ?? '', arrivedAt, source } : null;
  }

  private answerOf({ kind, sid, at, answer }: RawEvent): readonly [string, number] | null {
    return kind === 'webhook' && isGood(answer.status) ? [sid, this.machineTime(at)] : null;
  }

  /** What began before a STOP and what began after it can only be told apart by one clock. */
  private machineTime(at: string): number {
    const time = Date.parse(at) - this.aheadMs;
    if (Math.abs(Date.now() - time) > mostHoursMs) throw new Error(`The ledger's clock is another one: ${at}.`);
    return time;
  }

  private async ask<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
    const answer = await request(new URL(path, this.url), {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      headersTimeout: 45_000,
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

function isGood(status: number | null): boolean {
  return status !== null && status < 300;
}

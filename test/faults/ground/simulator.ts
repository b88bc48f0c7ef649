import { open, stat } from 'node:fs/promises';
import { request } from 'undici';
import type { LedgerLine } from '../checker/facts.js';

/** A misbehaviour as the control API of the stand-in takes it. */
export interface Misbehaviour {
  readonly fault: string;
  readonly phones?: readonly string[];
  readonly times?: number;
  readonly rate?: number;
  readonly milliseconds?: number;
  readonly retryAfter?: string;
}

/** No ground lives longer than that. */
const mostHoursMs = 6 * 3_600_000;

interface RawLine {
  readonly kind: string;
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly token: string | null;
  readonly requestBegunAt: string;
}

/** The stand-in for the provider: told what to do over its control API, believed by its ledger on the disk. */
export class Simulator {
  private readonly lines: LedgerLine[] = [];
  private read = 0;
  private partial = '';

  constructor(
    readonly url: string,
    private readonly ledgerFile: string,
    /** What its clock is ahead of the machine's, where it is the product's. */
    readonly aheadMs = 0,
  ) {}

  async misbehave(rule: Misbehaviour): Promise<void> {
    await this.ask('POST', '/practice/api/faults', rule);
  }

  /** Plans no misbehaviour any more. */
  async behave(): Promise<void> {
    await this.ask('DELETE', '/practice/api/faults');
  }

  async deliverWithin(least: number, most: number): Promise<void> {
    await this.ask('PUT', '/practice/api/delivery', { deliveryDelay: [least, most] });
  }

  /** Types a text into a phone. @returns whether its webhook was answered 2xx. */
  async typeText(phone: string, body: string, repeat?: number): Promise<boolean> {
    const path = `/practice/api/phones/${encodeURIComponent(phone)}/texts`;
    const { answers } = await this.ask<{ answers: { status: number | null }[] }>('POST', path, { body, repeat });
    return answers.some(({ status }) => status !== null && status < 300);
  }

  /** Every line of the ledger so far. */
  async ledger(): Promise<readonly LedgerLine[]> {
    const { size } = await stat(this.ledgerFile);
    if (size > this.read) await this.readTo(size);
    return this.lines;
  }

  private async readTo(size: number): Promise<void> {
    const file = await open(this.ledgerFile, 'r');
    try {
      const from = this.read;
      // Before anything is waited for, so that a second caller does not read the same lines again.
      this.read = size;
      const buffer = Buffer.alloc(size - from);
      await file.read(buffer, 0, buffer.length, from);
      const parts = (this.partial + buffer.toString()).split('\n');
      this.partial = parts.pop() ?? '';
      for (const part of parts) if (part !== '') this.take(JSON.parse(part) as RawLine);
    } finally {
      await file.close();
    }
  }

  private take({ kind, sid, to, body, token, requestBegunAt }: RawLine): void {
    if (kind !== 'accepted') return;
    const begunAt = Date.parse(requestBegunAt) - this.aheadMs;
    // What began before a STOP and what began after it can only be told apart by one clock.
    if (Math.abs(Date.now() - begunAt) > mostHoursMs)
      throw new Error(`The ledger's clock is another one: ${requestBegunAt}.`);
    this.lines.push({ sid, to, body, token, begunAt });
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

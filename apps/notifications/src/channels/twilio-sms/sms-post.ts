import type { Dispatcher } from 'undici';
import type { SendWatch } from '../channel.js';
import { classify, type Exchange } from './send-outcome.rules.js';

/** Why our own gate keeps a request from being written. */
class HeldBack extends Error {}

/** A request gets this long from its first byte; then its fate is unknown. */
export const answerWithinMs = 8_000;

/**
 * One request for a text, on its way. Undici calls `onRequestStart` and writes the request in one go, so what the gate
 * answers there is the truth about whether anything was sent. There are very many of these: nothing else holds on to
 * one, and it holds on to little, because a registry of them cost as much as a quarter of the request itself.
 */
export class SmsPost implements Dispatcher.DispatchHandler {
  /** Monotonic milliseconds when the first byte went; 0 before. */
  private begunAt = 0;
  private status = 0;
  private retryAfter: string | null = null;
  private text = '';
  private over = false;

  constructor(private readonly watch: SendWatch) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // A connection that broke would let undici write a waiting request again; no text is ever written twice.
    const reason = this.begunAt > 0 ? 'written before' : this.watch.holdBack();
    if (reason !== null) controller.abort(new HeldBack(reason));
    else this.begunAt = performance.now();
  }

  onRequestSent(): void {
    this.watch.onWritten();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, string | string[]>): void {
    this.status = status;
    const retryAfter = headers['retry-after'];
    if (typeof retryAfter === 'string') this.retryAfter = retryAfter;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    // What is read from it, ids and codes, is ASCII; reading it as Latin-1 saves decoding a text we composed.
    this.text += chunk.toString('latin1');
    // Undici counts the silence between two bytes; an answer that trickles would never be overdue.
    if (performance.now() - this.begunAt > answerWithinMs) controller.abort(new Error('The answer took too long.'));
  }

  onResponseEnd(): void {
    const { status, retryAfter, text } = this;
    this.finish({ kind: 'answer', status, retryAfter, text });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.begunAt > 0) this.finish({ kind: 'lost', error });
    else if (error instanceof HeldBack) this.finish({ kind: 'held_back', why: error.message });
    else this.finish({ kind: 'unreached', error });
  }

  private finish(exchange: Exchange): void {
    if (this.over) return;
    this.over = true;
    this.watch.onOutcome(classify(exchange));
  }
}

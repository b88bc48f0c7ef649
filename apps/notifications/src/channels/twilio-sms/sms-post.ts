import type { Dispatcher } from 'undici';
import type { Exchange } from './send-outcome.rules.js';

/** Why our own gate keeps a request from being written. */
class HeldBack extends Error {}

/** What one request needs from its sender. */
export interface PostWatch {
  /** Asked at the very moment before the first byte: null lets it begin, a reason holds it back. */
  readonly holdBack: () => string | null;
  /** Called when the last byte was handed to the socket. */
  readonly onWritten: () => void;
  readonly onDone: (exchange: Exchange) => void;
}

/**
 * One request for a text, on its way. Undici calls `onRequestStart` and writes the request in one go, so what the gate
 * answers there is the truth about whether anything was sent.
 */
export class SmsPost implements Dispatcher.DispatchHandler {
  /** Monotonic milliseconds when the first byte went; 0 before. */
  begunAt = 0;
  private controller: Dispatcher.DispatchController | null = null;
  private status = 0;
  private retryAfter: string | null = null;
  private text = '';
  private over = false;

  constructor(private readonly watch: PostWatch) {}

  /** Gives up waiting for the answer. */
  giveUp(): void {
    this.controller?.abort(new Error('The provider took too long to answer.'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
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
    this.retryAfter = typeof retryAfter === 'string' ? retryAfter : null;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    // What is read from it, ids and codes, is ASCII; reading it as Latin-1 saves decoding a text we composed.
    this.text += chunk.toString('latin1');
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
    this.watch.onDone(exchange);
  }
}

import { Injectable } from '@nestjs/common';
import { type ClaimedMessage } from './claimed-message.js';

/** A closed number needs to be kept here no longer than a claim from before it can live. */
const keepMs = 10_000;

/**
 * The last look before the first byte of a message, in this process: it holds back whatever was claimed before a number
 * was closed or a wave was held, and whatever was claimed too long ago. Claims that come later read it from their rows.
 */
@Injectable()
export class BeginGate {
  private readonly closedUntil = new Map<string, number>();
  private readonly heldUntil = new Map<string, number>();
  private shut = false;

  closeNumbers(phoneIndexes: readonly string[]): void {
    const until = performance.now() + keepMs;
    for (const phoneIndex of phoneIndexes) this.closedUntil.set(phoneIndex, until);
  }

  openNumbers(phoneIndexes: readonly string[]): void {
    for (const phoneIndex of phoneIndexes) this.closedUntil.delete(phoneIndex);
  }

  holdWave(waveId: string): void {
    this.heldUntil.set(waveId, performance.now() + keepMs);
  }

  releaseWave(waveId: string): void {
    this.heldUntil.delete(waveId);
  }

  get isShut(): boolean {
    return this.shut;
  }

  /** Lets nothing begin any more; the process is stopping. */
  shutForGood(): void {
    this.shut = true;
  }

  /** Null when the message may begin now, otherwise why not. */
  holdBack(message: ClaimedMessage): string | null {
    const now = performance.now();
    if (this.shut) return 'stopping';
    if (now > message.beginBy) return 'claimed too long ago';
    if (this.heldUntil.size > 0 && isKept(this.heldUntil, message.lane, now)) return 'wave held';
    // The confirmation of an opt-out is the one text that a closed number still gets.
    if (this.closedUntil.size === 0 || message.template === 'opted_out') return null;
    return isKept(this.closedUntil, message.phoneIndex, now) ? 'number closed' : null;
  }
}

function isKept(kept: Map<string, number>, key: string, now: number): boolean {
  const until = kept.get(key);
  if (until === undefined) return false;
  if (until > now) return true;
  kept.delete(key);
  return false;
}

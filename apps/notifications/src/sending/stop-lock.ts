import { Injectable } from '@nestjs/common';
import { BeginGate } from './begin-gate.js';
import { BegunElsewhere } from './begun-elsewhere.js';

/**
 * The part of a STOP that comes after its commit. The rows keep every later claim from a closed number; this keeps
 * what was claimed before from beginning, here at once and elsewhere by waiting.
 */
@Injectable()
export class StopLock {
  constructor(
    private readonly gate: BeginGate,
    private readonly elsewhere: BegunElsewhere,
  ) {}

  /** From now on nothing begins in this process for these numbers. Call it as soon as the closing is committed. */
  close(phoneIndexes: readonly string[]): void {
    this.gate.closeNumbers(phoneIndexes);
  }

  open(phoneIndexes: readonly string[]): void {
    this.gate.openNumbers(phoneIndexes);
  }

  /** Resolves when nothing can begin for these numbers anywhere. */
  async settled(phoneIndexes: readonly string[]): Promise<void> {
    if (phoneIndexes.length > 0) await this.elsewhere.numbersSettled(phoneIndexes);
  }
}

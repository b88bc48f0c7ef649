import { Injectable } from '@nestjs/common';
import { OptOutJournal } from '../journal/opt-out-journal.js';
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
    private readonly journal: OptOutJournal,
  ) {}

  /** From now on nothing begins in this process for these numbers. Call it as soon as the closing is committed. */
  close(phoneIndexes: readonly string[]): void {
    this.gate.closeNumbers(phoneIndexes);
  }

  open(phoneIndexes: readonly string[]): void {
    this.gate.openNumbers(phoneIndexes);
  }

  /** Resolves when nothing can begin for these numbers anywhere, and their closing is in the journal of opt-outs. */
  async settled(phoneIndexes: readonly string[]): Promise<void> {
    if (phoneIndexes.length === 0) return;
    await Promise.all([this.elsewhere.numbersSettled(phoneIndexes), this.journal.written()]);
  }
}

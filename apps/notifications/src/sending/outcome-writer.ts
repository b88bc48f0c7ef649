import { Injectable } from '@nestjs/common';
import { Logger } from '#runtime';
import { BeginGate } from './begin-gate.js';
import type { OutcomeRow } from './outcome-rows.rules.js';
import { RecordOutcomes } from './record-outcomes.js';
import { WakeBell } from './wake-bell.js';

/** Outcomes written together, and how long the first of them may wait for others. */
const mostTogether = 2_000;
const gatherMs = 100;
const retryMs = 250;

/** Gathers outcomes as they come in and has them written in batches, one batch at a time, until each is written. */
@Injectable()
export class OutcomeWriter {
  private waiting: OutcomeRow[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly record: RecordOutcomes,
    private readonly gate: BeginGate,
    private readonly bell: WakeBell,
    private readonly logger: Logger,
  ) {}

  add(row: OutcomeRow): void {
    this.waiting.push(row);
    if (this.waiting.length >= mostTogether) this.write();
    else this.timer ??= setTimeout(() => this.write(), gatherMs);
  }

  /** Resolves when all that was added is written. */
  async finish(): Promise<void> {
    while (this.waiting.length > 0 || this.writing) {
      this.write();
      await this.writing;
    }
  }

  private write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.writing || this.waiting.length === 0) return;
    const rows = this.waiting.splice(0, mostTogether);
    this.writing = this.writeOut(rows).finally(() => {
      this.writing = null;
      if (this.waiting.length > 0) this.timer ??= setTimeout(() => this.write(), 0);
    });
  }

  /** An outcome that only this process knows is not given up: without it a text would count as unknown for ever. */
  private async writeOut(rows: readonly OutcomeRow[]): Promise<void> {
    for (;;) {
      try {
        this.gate.closeNumbers(await this.record.run(rows));
        for (const { message } of rows) message.claim.open -= 1;
        if (rows.some(({ state }) => state === 'planned')) this.bell.ring();
        return;
      } catch (error) {
        this.logger.warn({ error, rows: rows.length }, 'outcomes could not be written, trying again');
        await new Promise((resume) => setTimeout(resume, retryMs));
      }
    }
  }
}

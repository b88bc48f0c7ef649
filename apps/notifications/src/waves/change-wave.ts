import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem } from '#runtime';
import { BeginGate } from '../sending/begin-gate.js';
import { BegunElsewhere } from '../sending/begun-elsewhere.js';
import { TwoPeople } from './two-people.js';
import { type GatedWave, gateOf } from './wave-gate.rules.js';
import { waveBeingCounted, waveNeedsApproval, waveNotFound, waveWasStopped } from './waves.errors.js';

/** What a chair can do to a wave, and the state it is in afterwards. */
const changes = {
  stop: { state: 'stopped', deed: 'wave.stopped' },
  pause: { state: 'paused', deed: 'wave.paused' },
  resume: { state: 'running', deed: 'wave.resumed' },
} as const;

interface WaveRow extends GatedWave {
  readonly state: string;
  readonly heldFor: string | null;
}

export type WaveChange = keyof typeof changes;

/** Stops, pauses or resumes a wave. */
@Injectable()
export class ChangeWave {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: BeginGate,
    private readonly elsewhere: BegunElsewhere,
    private readonly clock: Clock,
    private readonly twoPeople: TwoPeople,
  ) {}

  /**
   * Takes effect on everything that has not begun: when a stop or a pause returns, no replica can begin another text.
   *
   * @throws Problem `wave_not_found`, or `wave_was_stopped` for a wave that ended before; `wave_needs_approval` or
   *   `wave_being_counted` for one that may not go on yet.
   */
  async run(caller: Caller, waveId: string, change: WaveChange): Promise<void> {
    const { state, deed } = changes[change];
    await this.transactions.run(async (tx) => {
      // Waits for claims in hand, which hold the row shared; later ones see what it says now.
      const [wave] = await tx.query<WaveRow>(
        `SELECT state, held_for AS "heldFor", audience, approved_by AS "approvedBy" FROM waves WHERE id = $1 FOR UPDATE`,
        [waveId],
      );
      if (!wave) throw new Problem(waveNotFound);
      // A wave that waits for something else is paused only when a chair says so.
      if (wave.state === state && wave.heldFor === null) return;
      if (wave.state === 'stopped') throw new Problem(waveWasStopped);
      if (state === 'running') this.passGate(wave);
      await tx.query('UPDATE waves SET state = $2, held_for = NULL WHERE id = $1', [waveId, state]);
      await audit(tx, caller, { deed, subject: `wave:${waveId}`, at: this.clock.now() });
    });
    if (state === 'running') {
      this.gate.releaseWave(waveId);
      return;
    }
    this.gate.holdWave(waveId);
    await this.elsewhere.waveSettled(waveId);
  }

  private passGate(wave: WaveRow): void {
    const gate = gateOf(wave, this.twoPeople.rule);
    if (gate) throw new Problem(gate === 'counting' ? waveBeingCounted : waveNeedsApproval);
  }
}

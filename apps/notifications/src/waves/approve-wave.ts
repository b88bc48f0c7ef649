import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem, Settings } from '#runtime';
import { PassRestore } from '../restores/pass-restore.js';
import { BeginGate } from '../sending/begin-gate.js';
import { approvalOfOwnWave, waveGrew, waveNotFound, waveWasStopped } from './waves.errors.js';

interface WaveRow {
  readonly state: string;
  readonly audience: number | null;
  readonly postedBy: string | null;
  readonly heldFor: string | null;
}

/** A second person lets a large wave go. */
@Injectable()
export class ApproveWave {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: BeginGate,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly passRestore: PassRestore,
  ) {}

  /**
   * The time to stop it begins with the approval: until it is over nothing goes out.
   *
   * @param people as many as the approver was shown; a wave of another size is not what they agreed to.
   * @throws Problem `wave_not_found`, `wave_was_stopped`, `approval_of_own_wave`, `wave_grew`, `sent_since_not_known`.
   */
  async run(caller: Caller, waveId: string, people: number): Promise<void> {
    await this.passRestore.run(waveId);
    const at = this.clock.now();
    const startsAt = new Date(at.getTime() + this.settings.values.undoSeconds * 1000);
    await this.transactions.run(async (tx) => {
      const [wave] = await tx.query<WaveRow>(
        `SELECT state, audience, posted_by AS "postedBy", held_for AS "heldFor" FROM waves WHERE id = $1 FOR UPDATE`,
        [waveId],
      );
      if (!wave) throw new Problem(waveNotFound);
      if (wave.state === 'stopped') throw new Problem(waveWasStopped);
      if (wave.heldFor !== 'approval') return;
      if (!caller.person || caller.person.id === wave.postedBy) throw new Problem(approvalOfOwnWave);
      if (wave.audience !== people) throw new Problem(waveGrew);
      await tx.query(
        `UPDATE waves SET state = 'running', held_for = NULL, approved_by = $2, starts_at = greatest(starts_at, $3)
          WHERE id = $1`,
        [waveId, caller.person.id, startsAt],
      );
      await audit(tx, caller, { deed: 'wave.approved', subject: `wave:${waveId}`, details: { people }, at });
    });
    this.gate.releaseWave(waveId);
  }
}

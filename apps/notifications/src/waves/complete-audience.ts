import { Injectable } from '@nestjs/common';
import type { audienceResolved, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';

type Resolved = PayloadOf<typeof audienceResolved>;

/** Waves from this size on are big enough to change what the planner should know of the tables. */
const bigWave = 5_000;

/** Notes how many people a wave's audience holds, and whom contacts left out of it. */
@Injectable()
export class CompleteAudience {
  async run(tx: Tx, { waveId, people, leftOut }: Resolved): Promise<void> {
    await tx.query('UPDATE waves SET audience = $2 WHERE id = $1', [waveId, people]);
    await tx.query(
      `INSERT INTO wave_left_out AS before (wave_id, reason, people)
       SELECT $1, * FROM unnest($2::text[], $3::int[]) ON CONFLICT (wave_id, reason)
       DO UPDATE SET people = before.people + excluded.people`,
      [waveId, leftOut.map(({ reason }) => reason), leftOut.map((left) => left.people)],
    );
    // Without it the planner takes the fresh rows for none, and whatever reads the wave reads all of it each time.
    if (people >= bigWave) await tx.query('ANALYZE messages, due_messages');
  }
}

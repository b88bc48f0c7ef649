import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { audienceResolved, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';

type Resolved = PayloadOf<typeof audienceResolved>;

/** Waves from this size on are big enough to change what the planner should know of the tables. */
const bigWave = 5_000;

/** Notes how many people a wave's audience holds, and whom contacts left out of it. */
@Injectable()
export class CompleteAudience {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, { waveId, people, leftOut }: Resolved): Promise<void> {
    const [wave] = await tx.query<{ isNews: boolean }>(
      `UPDATE waves SET audience = $2 FROM (SELECT audience IS NULL AS is_news FROM waves WHERE id = $1) AS before
        WHERE id = $1 RETURNING is_news AND state = 'running' AS "isNews"`,
      [waveId, people],
    );
    await tx.query(
      `INSERT INTO wave_left_out AS before (wave_id, reason, people)
       SELECT $1, * FROM unnest($2::text[], $3::int[]) ON CONFLICT (wave_id, reason)
       DO UPDATE SET people = before.people + excluded.people`,
      [waveId, leftOut.map(({ reason }) => reason), leftOut.map((left) => left.people)],
    );
    // Without it the planner takes the fresh rows for none, and whatever reads the wave reads all of it each time.
    if (people >= bigWave) await tx.query('ANALYZE messages, due_messages');
    if (wave?.isNews) await this.noteStart(tx, waveId, people);
  }

  /** One entry for the wave and none for its texts: those are in the messages themselves. */
  private async noteStart(tx: Tx, waveId: string, people: number): Promise<void> {
    const deed = { deed: 'wave.started', subject: `wave:${waveId}`, details: { people } } as const;
    await audit(tx, { service: 'notifications' }, { ...deed, at: this.clock.now() });
  }
}

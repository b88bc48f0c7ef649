import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { audienceResolved, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { TwoPeople } from './two-people.js';
import { type EarlyApproval, gateOf, holdsFor } from './wave-gate.rules.js';

type Resolved = PayloadOf<typeof audienceResolved>;

interface CountedWave {
  readonly actionId: string;
  readonly kind: string;
  readonly postedBy: string | null;
  readonly isNews: boolean;
}

/** Waves from this size on are big enough to change what the planner should know of the tables. */
const bigWave = 5_000;

/** Notes how many people a wave's audience holds, and whom contacts left out of it; a small one may go then. */
@Injectable()
export class CompleteAudience {
  constructor(
    private readonly clock: Clock,
    private readonly twoPeople: TwoPeople,
  ) {}

  async run(tx: Tx, { waveId, people, leftOut }: Resolved): Promise<void> {
    const isNews = await this.open(tx, waveId, people);
    await tx.query(
      `INSERT INTO wave_left_out AS before (wave_id, reason, people)
       SELECT $1, * FROM unnest($2::text[], $3::int[]) ON CONFLICT (wave_id, reason)
       DO UPDATE SET people = before.people + excluded.people`,
      [waveId, leftOut.map(({ reason }) => reason), leftOut.map((left) => left.people)],
    );
    // Without it the planner takes the fresh rows for none, and whatever reads the wave reads all of it each time.
    if (people >= bigWave) await tx.query('ANALYZE messages, due_messages');
    if (isNews) await this.noteStart(tx, waveId, people);
  }

  /** One entry for the wave and none for its texts: those are in the messages themselves. */
  private async noteStart(tx: Tx, waveId: string, people: number): Promise<void> {
    const deed = { deed: 'wave.started', subject: `wave:${waveId}`, details: { people } } as const;
    await audit(tx, { service: 'notifications' }, { ...deed, at: this.clock.now() });
  }

  /**
   * Lets a wave go that was held while it was counted, unless it needs a second person who has not spoken yet.
   *
   * @returns whether its people had not been counted before and nobody has stopped it.
   */
  private async open(tx: Tx, waveId: string, audience: number): Promise<boolean> {
    const [wave] = await tx.query<CountedWave>(
      `UPDATE waves SET audience = $2 FROM (SELECT audience IS NULL AS is_news FROM waves WHERE id = $1) AS before
        WHERE id = $1
        RETURNING action_id AS "actionId", kind, posted_by AS "postedBy", is_news AND state <> 'stopped' AS "isNews"`,
      [waveId, audience],
    );
    if (!wave) return false;
    // What was approved ahead of time is the posting of the action, and no wave that somebody adds to it later.
    const approvals = await tx.query<EarlyApproval>(
      `SELECT approved_by AS "approvedBy", people FROM early_approvals WHERE action_id = $1 AND $2 = 'invite' ORDER BY approved_at`,
      [wave.actionId, wave.kind],
    );
    const { rule } = this.twoPeople;
    const early = audience > rule.above ? holdsFor(approvals, { audience, postedBy: wave.postedBy }) : null;
    const approvedBy = early?.approvedBy ?? null;
    const gate = gateOf({ audience, approvedBy }, rule);
    await tx.query(
      `UPDATE waves SET state = CASE WHEN $2::text IS NULL THEN 'running' ELSE state END, held_for = $2, approved_by = $3
        WHERE id = $1 AND held_for = 'counting'`,
      [waveId, gate, approvedBy],
    );
    return wave.isNews;
  }
}

import { Injectable } from '@nestjs/common';
import type { actionPosted, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { KeepWave } from './keep-wave.js';
import { inOrder, timesOf } from './known-action.rules.js';

type Posted = PayloadOf<typeof actionPosted>;

/** Plans the first wave of an action that was posted. An action that is posted twice is asked for once. */
@Injectable()
export class PlanInvite {
  constructor(private readonly keepWave: KeepWave) {}

  async run(tx: Tx, action: Posted): Promise<void> {
    await this.keepAction(tx, action);
    const { audience, postedBy = null } = action;
    await this.keepWave.run(tx, { action, kind: 'invite', number: 1, audience, postedBy });
  }

  private async keepAction(tx: Tx, action: Posted): Promise<void> {
    const { firstStart, lastStart, endsAt } = timesOf(action.shifts);
    const shifts = inOrder(action.shifts).map(({ shiftId, startsAt, endsAt: end }) => ({
      ...{ shiftId, startsAt, endsAt: end },
    }));
    await tx.query(
      `INSERT INTO known_actions
         (action_id, kind, title, partner_name, place, time_zone, shifts, first_start, last_start, ends_at, slug)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [
        ...[action.actionId, action.kind, action.title, action.partnerName, action.place, action.timeZone],
        ...[JSON.stringify(shifts), firstStart, lastStart, endsAt, action.slug],
      ],
    );
  }
}

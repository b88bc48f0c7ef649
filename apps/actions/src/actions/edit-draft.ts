import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { type Tx, Transactions } from '#messaging';
import { type Caller, Clock, type RouteInput } from '#runtime';
import type { EditActionBody } from './action.shapes.js';
import { Action } from './action.entity.js';
import type { editAction } from './actions.routes.js';
import { DraftColumns } from './draft-columns.js';
import { lockDraft, refuseUnknownReferences, replaceShifts, shiftsOrRefusal } from './draft-rows.js';
import { spanOf } from './posting.rules.js';

/** Changes the fields of a draft that are named. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly columns: DraftColumns,
    private readonly clock: Clock,
  ) {}

  async run({ params: { id }, body }: RouteInput<typeof editAction>, caller: Caller): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(async (tx) => {
      const draft = await lockDraft(tx, id);
      await refuseUnknownReferences(tx, body);
      const changes = { ...this.columns.columnsOf(id, body), updatedAt: at };
      await tx.manager.update(Action, { id }, changes);
      if (body.shifts) await this.changeShifts(tx, id, body.shifts, body.timeZone ?? draft.timeZone);
      await audit(tx, caller, { deed: 'action.changed', subject: `action:${id}`, at });
    });
  }

  private async changeShifts(
    tx: Tx,
    actionId: string,
    given: NonNullable<EditActionBody['shifts']>,
    timeZone: string,
  ): Promise<void> {
    const shifts = shiftsOrRefusal(given, timeZone);
    const span = spanOf(shifts);
    await replaceShifts(tx, actionId, shifts);
    await tx.manager.update(
      Action,
      { id: actionId },
      { firstStartsAt: span?.startsAt ?? null, lastEndsAt: span?.endsAt ?? null },
    );
  }
}

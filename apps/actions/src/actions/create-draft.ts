import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { type Tx, Transactions } from '#messaging';
import { type Caller, Clock, newId, type RouteInput } from '#runtime';
import { once } from '#service';
import type { CreateActionBody } from './action.shapes.js';
import { Action } from './action.entity.js';
import { createAction } from './actions.routes.js';
import { DraftColumns } from './draft-columns.js';
import { refuseUnknownReferences, replaceShifts, shiftsOrRefusal } from './draft-rows.js';
import { spanOf } from './posting.rules.js';
import { slugOf, slugRandomBytes } from './slug.rules.js';

/** Begins a draft. */
@Injectable()
export class CreateDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly columns: DraftColumns,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the draft. */
  run({ body, headers }: RouteInput<typeof createAction>, caller: Caller): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: createAction, caller, headers, at }, async () => {
        const id = await this.create(tx, body, at);
        await audit(tx, caller, { deed: 'action.drafted', subject: `action:${id}`, at });
        return id;
      }),
    );
  }

  private async create(tx: Tx, body: CreateActionBody, at: Date): Promise<string> {
    const shifts = shiftsOrRefusal(body.shifts, body.timeZone);
    await refuseUnknownReferences(tx, body);
    const id = newId();
    const span = spanOf(shifts);
    await tx.manager.insert(Action, {
      id,
      state: 'draft',
      // Known before the action is posted, so that the words for a group chat can be prepared with it.
      slug: body.title === '' ? null : slugOf(body.title, body.kind, randomBytes(slugRandomBytes)),
      ...this.columns.columnsOf(id, body),
      firstStartsAt: span?.startsAt ?? null,
      lastEndsAt: span?.endsAt ?? null,
      createdAt: at,
      updatedAt: at,
    });
    await replaceShifts(tx, id, shifts);
    return id;
  }
}

import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { audit } from '#audit';
import { type Tx, Transactions } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput } from '#runtime';
import { circlesOf } from '../circles/own-circles.rules.js';
import { heldTo, refuseTooDeep } from './held-rule.rules.js';
import { makerOf } from './list-audiences.js';
import { SavedAudience } from './saved-audience.entity.js';
import { audienceKnown, audienceUnknown } from './saved-audiences.errors.js';
import type { changeAudience } from './saved-audiences.routes.js';

/** Changes and removes saved audiences. What was posted to one keeps the rule that it was posted with. */
@Injectable()
export class ChangeAudience {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `audience_unknown`, `audience_known`, `audience_too_deep`. */
  async run({ params: { id }, body }: RouteInput<typeof changeAudience>, caller: Caller): Promise<void> {
    const at = this.clock.now();
    const rule = body.rule && refuseTooDeep(heldTo(circlesOf(caller), body.rule));
    await this.transactions.run(async (tx) => {
      const before = await lockOwn(tx, id, caller);
      await lockNames(tx);
      const { name = before.name } = body;
      if (await tx.manager.existsBy(SavedAudience, { name, id: Not(id) })) throw new Problem(audienceKnown);
      await tx.query('UPDATE saved_audiences SET name = $2, rule = $3, changed_at = $4 WHERE id = $1', [
        ...[id, name, JSON.stringify(rule ?? before.rule), at],
      ]);
      await audit(tx, caller, { deed: 'audience.changed', subject: `audience:${id}`, at });
    });
  }

  /** @throws Problem `audience_unknown`. */
  async remove(id: string, caller: Caller): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(async (tx) => {
      await lockOwn(tx, id, caller);
      await tx.manager.delete(SavedAudience, { id });
      await audit(tx, caller, { deed: 'audience.removed', subject: `audience:${id}`, at });
    });
  }
}

/** Two who choose the same name at the same time come one after the other. */
export async function lockNames(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('turnout names of audiences'))`);
}

async function lockOwn(tx: Tx, id: string, caller: Caller): Promise<SavedAudience> {
  const whose = makerOf(caller);
  const found = await tx.manager.findOne(SavedAudience, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found || (whose !== null && found.createdBy !== whose)) throw new Problem(audienceUnknown);
  return found;
}

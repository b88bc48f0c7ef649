import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { circlesOf } from '../circles/own-circles.rules.js';
import { heldTo, refuseTooDeep } from './held-rule.rules.js';
import { lockNames } from './change-audience.js';
import { SavedAudience } from './saved-audience.entity.js';
import { audienceKnown } from './saved-audiences.errors.js';
import { saveAudience } from './saved-audiences.routes.js';

/** Somebody gives a rule a name, to use it again. */
@Injectable()
export class SaveAudience {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the audience.
   *
   * @throws Problem `audience_known`, `audience_too_deep`.
   */
  run({ body, headers }: RouteInput<typeof saveAudience>, caller: Caller): Promise<string> {
    const at = this.clock.now();
    const rule = refuseTooDeep(heldTo(circlesOf(caller), body.rule));
    return this.transactions.run((tx) =>
      once(tx, { route: saveAudience, caller, headers, at }, async () => {
        const id = newId();
        const createdBy = caller.person?.id ?? caller.service;
        const { name } = body;
        await lockNames(tx);
        if (await tx.manager.existsBy(SavedAudience, { name })) throw new Problem(audienceKnown);
        await tx.query(
          'INSERT INTO saved_audiences (id, name, rule, created_by, created_at, changed_at) VALUES ($1, $2, $3, $4, $5, $5)',
          [id, name, JSON.stringify(rule), createdBy, at],
        );
        await audit(tx, caller, { deed: 'audience.saved', subject: `audience:${id}`, at });
        return id;
      }),
    );
  }
}

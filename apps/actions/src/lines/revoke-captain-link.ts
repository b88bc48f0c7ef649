import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem } from '#runtime';
import { CaptainLink } from './captain-link.entity.js';
import { lineUnknown } from './lines.errors.js';

/** Ends a captain's link at once, say because the phone was lost. Revoking it again changes nothing. */
@Injectable()
export class RevokeCaptainLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(id: string, caller: Caller): Promise<CaptainLink> {
    return this.transactions.run(async (tx) => {
      const link = await tx.manager.findOne(CaptainLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!link) throw new Problem(lineUnknown);
      if (link.revokedAt !== null) return link;
      const revokedAt = this.clock.now();
      await tx.manager.update(CaptainLink, { id }, { revokedAt });
      await audit(tx, caller, { deed: 'captain-link.revoked', subject: `captain-link:${id}`, at: revokedAt });
      return Object.assign(link, { revokedAt });
    });
  }
}

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
      const link = await tx.manager.findOne(CaptainLink, { where: { id }, relations: { action: true } });
      if (!link) throw new Problem(lineUnknown);
      if (link.revokedAt !== null) return link;
      const revokedAt = this.clock.now();
      const revoked = await tx.query(
        'UPDATE captain_links SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
        [id, revokedAt],
      );
      if (revoked.length === 0) return link;
      await audit(tx, caller, { deed: 'captain-link.revoked', subject: `captain-link:${id}`, at: revokedAt });
      return Object.assign(link, { revokedAt });
    });
  }
}

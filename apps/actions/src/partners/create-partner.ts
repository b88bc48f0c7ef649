import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { Partner } from './partner.entity.js';
import { createPartner } from './partners.routes.js';
import { viewPartner } from './list-partners.js';

/** Adds a partner. */
@Injectable()
export class CreatePartner {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run({ body, headers }: RouteInput<typeof createPartner>, caller: Caller): Promise<RouteReply<typeof createPartner>> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const id = await once(tx, { route: createPartner, caller, headers, at }, async () => {
        const partner = { id: newId(), name: body.name, kind: body.kind, createdAt: at };
        await tx.manager.insert(Partner, partner);
        await audit(tx, caller, { deed: 'partner.added', subject: `partner:${partner.id}`, at });
        return partner.id;
      });
      return viewPartner(await tx.manager.findOneByOrFail(Partner, { id }));
    });
  }
}

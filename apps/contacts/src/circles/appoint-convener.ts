import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, notFound, Problem } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { CircleConvener } from './circle-convener.entity.js';

/** A circle and somebody who runs it, or did. */
export interface Convening {
  readonly circleId: string;
  readonly contactId: string;
}

/** A chair makes somebody a convener, says under which name they answer in public, or lets them go. */
@Injectable()
export class AppointConvener {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found` for a circle or a person that there is none of. */
  run({ circleId, contactId }: Convening, publicName: string | null, caller: Caller): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const found = await tx.query(
        `SELECT 1 AS found FROM circles r, contacts c WHERE r.id = $1 AND c.id = $2 FOR UPDATE OF r FOR SHARE OF c`,
        [circleId, contactId],
      );
      if (found.length === 0) throw new Problem(notFound);
      const conveners = tx.manager.getRepository(CircleConvener);
      const known = await conveners.findOneBy({ circleId, contactId });
      const id = known?.id ?? newId();
      const sealed = this.fields.sealOptional('publicName', id, publicName);
      await conveners.save({ id, circleId, contactId, publicName: sealed, createdAt: known?.createdAt ?? at });
      const details = { contactId, answers: publicName !== null };
      await audit(tx, caller, { deed: 'convener.set', subject: `circle:${circleId}`, details, at });
    });
  }

  /** @throws Problem `not_found` for who runs it not. */
  dismiss({ circleId, contactId }: Convening, caller: Caller): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const gone = await tx.manager.getRepository(CircleConvener).delete({ circleId, contactId });
      if (gone.affected === 0) throw new Problem(notFound);
      await audit(tx, caller, { deed: 'convener.removed', subject: `circle:${circleId}`, details: { contactId }, at });
    });
  }
}

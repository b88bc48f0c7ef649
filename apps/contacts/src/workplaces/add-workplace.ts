import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, type RouteInput } from '#runtime';
import { once } from '#service';
import { holdToKnownLocal, readWorkplace, setUnits } from './describe-workplace.js';
import { Workplace } from './workplace.entity.js';
import { addWorkplace } from './workplaces.routes.js';

/** A chair adds a workplace. */
@Injectable()
export class AddWorkplace {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The new one's id.
   *
   * @throws Problem `workplace_unreadable`, `workplace_union_unknown`.
   */
  run(input: RouteInput<typeof addWorkplace>, caller: Caller): Promise<string> {
    const { unitIds, ...words } = readWorkplace(input.body);
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: addWorkplace, caller, headers: input.headers, at }, async () => {
        const id = newId();
        await holdToKnownLocal(tx, words.unionLocalId);
        await tx.manager.getRepository(Workplace).insert({ id, ...words, createdAt: at });
        await setUnits(tx, id, words.unionLocalId, unitIds);
        await audit(tx, caller, { deed: 'workplace.added', subject: `workplace:${id}`, at });
        return id;
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { knownTimeZone } from '#contracts';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { Workplace } from './workplace.entity.js';
import { timeZoneUnknown } from './workplaces.errors.js';
import { addWorkplace } from './workplaces.routes.js';

/** A chair adds a workplace. */
@Injectable()
export class AddWorkplace {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `workplace_time_zone_unknown`. */
  run(input: RouteInput<typeof addWorkplace>, caller: Caller): Promise<RouteReply<typeof addWorkplace>> {
    const zone = input.body.timeZone;
    if (zone !== null && !knownTimeZone.safeParse(zone).success) throw new Problem(timeZoneUnknown);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const workplaces = tx.manager.getRepository(Workplace);
      const id = await once(tx, { route: addWorkplace, caller, headers: input.headers, at }, async () => {
        const fresh = newId();
        await workplaces.insert({ id: fresh, ...input.body, createdAt: at });
        await audit(tx, caller, { deed: 'workplace.added', subject: `workplace:${fresh}`, at });
        return fresh;
      });
      const { name, unionLocal, timeZone, createdAt } = await workplaces.findOneByOrFail({ id });
      return { id, name, unionLocal, timeZone, createdAt: createdAt.toISOString() };
    });
  }
}

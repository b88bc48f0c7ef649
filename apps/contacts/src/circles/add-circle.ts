import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { Circle } from './circle.entity.js';
import { circleKnown } from './circles.errors.js';
import { circleFrom } from './circle-rows.js';
import { addCircle } from './circles.routes.js';
import { slugOf } from './slug.rules.js';

/** A chair adds a circle. */
@Injectable()
export class AddCircle {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `circle_known`. */
  run(input: RouteInput<typeof addCircle>, caller: Caller): Promise<RouteReply<typeof addCircle>> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const circles = tx.manager.getRepository(Circle);
      const id = await once(tx, { route: addCircle, caller, headers: input.headers, at }, async () => {
        const { name, sector, listed, slug = slugOf(name) } = input.body;
        if (await circles.existsBy([{ slug }, { name }])) throw new Problem(circleKnown);
        const fresh = newId();
        await circles.insert({ id: fresh, slug, name, sector, listed, createdAt: at });
        await audit(tx, caller, { deed: 'circle.added', subject: `circle:${fresh}`, at });
        return fresh;
      });
      return circleFrom(Object.assign(await circles.findOneByOrFail({ id }), { people: 0 }), at);
    });
  }
}

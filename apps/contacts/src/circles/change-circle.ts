import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, outOfScope, Problem, type RouteInput } from '#runtime';
import { Not } from 'typeorm';
import { holdToVersion } from '../versions/hold-to-version.js';
import { Circle } from './circle.entity.js';
import { circleKnown, meetingZoneUnknown } from './circles.errors.js';
import type { changeCircle } from './circles.routes.js';
import { knownTimeZone } from '#contracts';
import { circlesOf, holdToOwnCircles } from './own-circles.rules.js';

type Asked = RouteInput<typeof changeCircle>['body'];
type Change = Omit<Asked, 'version'>;

/** What only a chair changes: how a circle is found, by the public too. */
const ofChairs = ['name', 'slug', 'sector', 'listed'] as const;

/** A chair changes a circle, or a convener of it what it is for and when it meets. */
@Injectable()
export class ChangeCircle {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `changed_meanwhile`, `out_of_scope`, `circle_known`, `meeting_time_zone_unknown`. */
  async run(circleId: string, { version, ...change }: Asked, caller: Caller): Promise<void> {
    holdToChange(circleId, change, caller);
    await this.transactions.run(async (tx) => {
      const circles = tx.manager.getRepository(Circle);
      const found = await circles.findOne({ where: { id: circleId }, lock: { mode: 'pessimistic_write' } });
      const circle = holdToVersion(found, version);
      const { name = circle.name, slug = circle.slug } = change;
      const others = { id: Not(circleId) };
      if (
        await circles.existsBy([
          { ...others, name },
          { ...others, slug },
        ])
      )
        throw new Problem(circleKnown);
      await circles.save(changed(circle, change));
      const details = { fields: Object.keys(change).join(', ') };
      await audit(tx, caller, { deed: 'circle.changed', subject: `circle:${circleId}`, details, at: this.clock.now() });
    });
  }
}

function holdToChange(circleId: string, change: Change, caller: Caller): void {
  holdToOwnCircles(caller, [circleId]);
  const isOfChairs = ofChairs.some((field) => change[field] !== undefined);
  if (isOfChairs && circlesOf(caller) !== null) throw new Problem(outOfScope);
  const zone = change.meets?.timeZone;
  if (zone !== undefined && !knownTimeZone.safeParse(zone).success) throw new Problem(meetingZoneUnknown);
}

function changed(circle: Circle, { purpose, ...change }: Change): Circle {
  return Object.assign(circle, change, {
    version: circle.version + 1,
    purposeEn: purpose?.en === undefined ? circle.purposeEn : purpose.en,
    purposeEs: purpose?.es === undefined ? circle.purposeEs : purpose.es,
  });
}

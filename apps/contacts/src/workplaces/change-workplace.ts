import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, type RouteInput } from '#runtime';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';
import { holdToVersion } from '../versions/hold-to-version.js';
import { holdToKnownLocal, readWorkplace, setUnits } from './describe-workplace.js';
import { Workplace } from './workplace.entity.js';
import type { changeWorkplace } from './workplaces.routes.js';

/** Whose clock the workplace decides: no other workplace of theirs does, or they kept its hours already. */
const moveClocks = `
  UPDATE contacts c SET time_zones = ARRAY[$2] FROM contact_workplaces m
   WHERE m.workplace_id = $1 AND c.id = m.contact_id AND c.time_zones <> ARRAY[$2]
     AND (c.time_zones = ARRAY[$3]
          OR NOT EXISTS (SELECT FROM contact_workplaces o JOIN workplaces w ON w.id = o.workplace_id
                          WHERE o.contact_id = c.id AND o.workplace_id <> $1 AND w.time_zone IS NOT NULL))
  RETURNING c.id`;

type Asked = RouteInput<typeof changeWorkplace>['body'];

/** A chair changes a workplace; whoever works there keeps its hours. */
@Injectable()
export class ChangeWorkplace {
  constructor(
    private readonly transactions: Transactions,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `changed_meanwhile`, `workplace_unreadable`, `workplace_union_unknown`. */
  async run(workplaceId: string, { version, ...body }: Asked, caller: Caller): Promise<void> {
    const { unitIds, ...words } = readWorkplace(body);
    const at = this.clock.now();
    await this.transactions.run(async (tx) => {
      if (words.timeZone !== undefined) await lockPeople(tx);
      const workplaces = tx.manager.getRepository(Workplace);
      const found = await workplaces.findOne({ where: { id: workplaceId }, lock: { mode: 'pessimistic_write' } });
      const known = holdToVersion(found, version);
      const before = known.timeZone;
      const wanted = Object.assign(known, words, { version: version + 1 });
      await holdToKnownLocal(tx, wanted.unionLocalId);
      await workplaces.save(wanted);
      await setUnits(tx, workplaceId, wanted.unionLocalId, unitIds ?? (await this.unitsKept(tx, wanted)));
      if (wanted.timeZone !== before) await this.moveClocks(tx, wanted, before);
      const details = { fields: Object.keys(body).join(', ') };
      await audit(tx, caller, { deed: 'workplace.changed', subject: `workplace:${workplaceId}`, details, at });
    });
  }

  private async unitsKept(tx: Tx, { id, unionLocalId }: Pick<Workplace, 'id' | 'unionLocalId'>): Promise<string[]> {
    const kept = await tx.query<{ id: string }>(
      `SELECT b.id FROM workplace_units u JOIN bargaining_units b ON b.id = u.bargaining_unit_id
        WHERE u.workplace_id = $1 AND b.union_local_id = $2`,
      [id, unionLocalId],
    );
    return kept.map((unit) => unit.id);
  }

  private async moveClocks(tx: Tx, workplace: Pick<Workplace, 'id' | 'timeZone'>, before: string | null) {
    const moved = await tx.query<{ id: string }>(moveClocks, [workplace.id, workplace.timeZone, before]);
    await this.announcePeople.run(
      tx,
      moved.map(({ id }) => id),
      this.clock.now(),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Problem, type RouteInput, type RouteReply } from '#runtime';
import { circlesOf } from '../circles/own-circles.rules.js';
import { pageFrom } from '../listing/page.shapes.js';
import { RuleNames } from './rule-names.js';
import type { SavedAudience } from './saved-audience.entity.js';
import { audienceUnknown } from './saved-audiences.errors.js';
import type { listAudiences, SavedAudienceReply } from './saved-audiences.routes.js';

const columns = `a.id, a.name, a.rule, a.created_by AS "createdBy", a.created_at AS "createdAt", a.changed_at AS "changedAt"`;

/** By name, of everybody ($3 null) or of one maker; the cursor is the last one shown, so the page goes on after its name. */
const selectAudiences = `
  SELECT ${columns} FROM saved_audiences a
   WHERE ($1::uuid IS NULL OR (a.name, a.id) > (SELECT l.name, l.id FROM saved_audiences l WHERE l.id = $1))
     AND ($3::text IS NULL OR a.created_by = $3)
   ORDER BY a.name, a.id LIMIT $2`;

/** Saved audiences as they are shown: in words. */
@Injectable()
export class ListAudiences {
  constructor(
    private readonly database: Database,
    private readonly names: RuleNames,
  ) {}

  async run(
    { cursor, limit }: RouteInput<typeof listAudiences>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listAudiences>> {
    const whose = makerOf(caller);
    const rows = await this.database.query<SavedAudience>(selectAudiences, [cursor ?? null, limit + 1, whose]);
    const page = pageFrom(rows, limit);
    return { items: await this.shown(page.items), nextCursor: page.nextCursor };
  }

  /** @throws Problem `audience_unknown`, also for one that a convener did not make. */
  async one(id: string, caller: Caller): Promise<SavedAudienceReply> {
    const rows = await this.database.query<SavedAudience>(
      `SELECT ${columns} FROM saved_audiences a WHERE a.id = $1 AND ($2::text IS NULL OR a.created_by = $2)`,
      [id, makerOf(caller)],
    );
    const [shown] = await this.shown(rows);
    if (!shown) throw new Problem(audienceUnknown);
    return shown;
  }

  private async shown(rows: readonly SavedAudience[]): Promise<SavedAudienceReply[]> {
    const words = await this.names.sayRules(rows.map(({ rule }) => rule));
    return rows.map((row, at) => ({
      ...{ id: row.id, name: row.name, rule: row.rule, createdBy: row.createdBy },
      words: words[at] ?? { en: '', es: '' },
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
    }));
  }
}

/** Whose audiences somebody sees and changes: everybody's (null), and who is bound to circles only their own. */
export function makerOf(caller: Caller): string | null {
  return circlesOf(caller) === null ? null : (caller.person?.id ?? '');
}

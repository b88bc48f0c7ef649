import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { builtOn, standingAfter } from './built-on.js';
import type { MergeBody } from './merge.shapes.js';
import type { listMerges, MergeReply } from './merges.routes.js';
import { PlainRows } from './plain-rows.js';

interface MergeRow {
  readonly id: string;
  readonly place: number;
  readonly keptId: string;
  readonly goneId: string;
  readonly by: string;
  readonly mergedAt: Date;
  readonly isUndone: boolean;
  readonly body: Buffer | null;
  readonly keptName: Buffer | null;
  /** The name of whoever went and is here again. */
  readonly goneName: Buffer | null;
}

const selectMerges = (which: string): string => `
  SELECT m.id, m.place::float8 AS place, m.kept_contact_id AS "keptId", m.gone_contact_id AS "goneId", m.merged_by AS by,
         m.merged_at AS "mergedAt", m.undone_at IS NOT NULL AS "isUndone", m.body,
         (SELECT name FROM contacts WHERE id = m.kept_contact_id) AS "keptName",
         (SELECT name FROM contacts WHERE id = m.gone_contact_id) AS "goneName"
    FROM contact_merges m WHERE ${which}`;

const page = `
  ($1::uuid IS NULL OR m.place < (SELECT place FROM contact_merges WHERE id = $1))
     AND ($2::uuid IS NULL OR m.kept_contact_id = $2 OR m.gone_contact_id = $2)
   ORDER BY m.place DESC LIMIT $3`;

/** Which records were made one, and whether that can be undone. */
@Injectable()
export class ListMerges {
  constructor(
    private readonly database: Database,
    private readonly plain: PlainRows,
    private readonly fields: PersonalFields,
  ) {}

  async run(
    { cursor, contactId, limit }: RouteInput<typeof listMerges>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listMerges>> {
    const rows = await this.database.query<MergeRow>(selectMerges(page), [
      cursor ?? null,
      contactId ?? null,
      limit + 1,
    ]);
    const { items, nextCursor } = pageFrom(rows, limit);
    return { items: await this.toReplies(items, caller), nextCursor };
  }

  /** @throws Problem `not_found`. */
  async one(id: string, caller: Caller): Promise<MergeReply> {
    const [row] = await this.database.query<MergeRow>(selectMerges('m.id = $1'), [id]);
    const [reply] = await this.toReplies(row ? [row] : [], caller);
    if (!reply) throw new Problem(notFound);
    return reply;
  }

  private async toReplies(rows: readonly MergeRow[], caller: Caller): Promise<MergeReply[]> {
    const first = Math.min(...rows.map(({ place }) => place));
    const later = rows.length > 0 ? await standingAfter(this.database, first) : [];
    return rows.map((row) => {
      const body = row.body && this.plain.openBody(row.id, row.body);
      return {
        id: row.id,
        mergedAt: row.mergedAt.toISOString(),
        isMine: row.by === `person:${caller.person?.id ?? ''}`,
        kept: { id: row.keptId, name: this.fields.openOptional('name', row.keptId, row.keptName) },
        gone: { id: row.goneId, name: body ? nameOf(body) : this.nameAgain(row) },
        undo: undoOf(row, body !== null && builtOn({ ...row, body }, later).length > 0),
      };
    });
  }

  private nameAgain({ goneId, goneName }: MergeRow): string | null {
    return this.fields.openOptional('name', goneId, goneName);
  }
}

function nameOf({ gone }: MergeBody): string | null {
  const { name } = gone;
  return typeof name === 'string' ? name : null;
}

function undoOf({ isUndone, body }: MergeRow, isBuiltOn: boolean): MergeReply['undo'] {
  if (isUndone) return 'undone';
  if (isBuiltOn) return 'built_on';
  return body ? 'possible' : 'too_old';
}

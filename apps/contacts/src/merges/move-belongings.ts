import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { JoinedRow, MergeBody, PlainRow } from './merge.shapes.js';
import { joinedTables, joinUp, leftOver, moveBack, moveOver, partAgain, putBack, restamp } from './parts.sql.js';
import { everyPart, parts } from './parts.js';
import { PlainRows } from './plain-rows.js';

/** What a merge did with the rows beside the two people's own. */
export type Moved = Pick<MergeBody, 'moved' | 'dropped' | 'joined' | 'shifted'>;

const ordered = ['phones', 'emails'] as const;

/** Two people of a merge. */
export interface Both {
  readonly keptId: string;
  readonly goneId: string;
}

/** Brings everything that belongs to one person to another one, and back. */
@Injectable()
export class MoveBelongings {
  constructor(private readonly plain: PlainRows) {}

  async over(sql: Sql, both: Both): Promise<Moved> {
    const joined = await joinAll(sql, both);
    const shifted = await this.behind(sql, both);
    const moved: Record<string, readonly PlainRow[]> = {};
    const dropped: Record<string, readonly PlainRow[]> = {};
    for (const [name, part] of everyPart) {
      const rows = await sql.query<{ row: PlainRow }>(moveOver(part), [both.keptId, both.goneId]);
      const left = await sql.query<{ row: PlainRow }>(leftOver(part), [both.goneId]);
      if (rows.length > 0) moved[name] = rows.map(({ row }) => row);
      // Whoever was brought by the one who goes, and is the one who stays, was brought by nobody then.
      if (left.length > 0 && name !== 'brought') dropped[name] = left.map(({ row }) => this.plain.openOf(part, row));
    }
    return { moved, dropped, joined, shifted };
  }

  /** The own row of whoever went is there again. */
  async back(sql: Sql, { keptId, goneId }: Both, body: Moved): Promise<void> {
    for (const [name, part] of everyPart) {
      const rows = body.moved[name] ?? [];
      if (rows.length > 0) await sql.query(moveBack(part), [keptId, goneId, JSON.stringify(rows)]);
    }
    for (const [name, part] of everyPart) {
      const rows = (body.dropped[name] ?? []).map((row) => this.plain.sealOf(part, row));
      const here = name === 'locals' ? await withOwnersHere(sql, rows) : rows;
      if (here.length > 0) await sql.query(putBack(part), [JSON.stringify(here)]);
    }
    await forwardAgain(sql, goneId, body.shifted);
    await partAll(sql, { keptId, goneId }, body.joined);
  }

  /** What is moved stands behind what the one who stays has, in the order in which it was preferred. */
  private async behind(sql: Sql, { keptId, goneId }: Both): Promise<Moved['shifted']> {
    const shifted: Record<string, number> = {};
    for (const name of ordered) {
      const { table } = parts[name];
      const [last] = await sql.query<{ next: number }>(
        `SELECT coalesce(max(position) + 1, 0)::int AS next FROM ${table} WHERE contact_id = $1`,
        [keptId],
      );
      shifted[name] = last?.next ?? 0;
      await sql.query(`UPDATE ${table} SET position = position + $2 WHERE contact_id = $1`, [goneId, shifted[name]]);
    }
    return shifted;
  }
}

async function forwardAgain(sql: Sql, goneId: string, shifted: Moved['shifted']): Promise<void> {
  for (const name of ordered) {
    await sql.query(`UPDATE ${parts[name].table} SET position = greatest(position - $2, 0) WHERE contact_id = $1`, [
      goneId,
      shifted[name] ?? 0,
    ]);
  }
}

async function joinAll(sql: Sql, { keptId, goneId }: Both): Promise<Record<string, readonly JoinedRow[]>> {
  const joined: Record<string, readonly JoinedRow[]> = {};
  for (const table of joinedTables) {
    const rows = await sql.query<JoinedRow>(joinUp(table), [keptId, goneId]);
    if (rows.length > 0) joined[table] = rows.map(({ before, after }) => ({ before, after }));
  }
  return joined;
}

async function partAll(sql: Sql, { keptId, goneId }: Both, joined: Moved['joined']): Promise<void> {
  for (const table of joinedTables) {
    const rows = joined[table] ?? [];
    const [was, became] = [rows.map(({ before }) => before), rows.map(({ after }) => after)];
    await sql.query(partAgain(table), [keptId, JSON.stringify(was), JSON.stringify(became)]);
    await sql.query(restamp(table), [goneId]);
  }
}

/** A relation may be left without its owner, never with one who is gone. */
async function withOwnersHere(sql: Sql, rows: readonly PlainRow[]): Promise<PlainRow[]> {
  const owners = rows.map((row) => row.owner_contact_id).filter((id) => typeof id === 'string');
  const here = await sql.query<{ id: string }>('SELECT id FROM contacts WHERE id = ANY($1)', [owners]);
  const known = new Set<unknown>(here.map(({ id }) => id));
  return rows.map((row) => (known.has(row.owner_contact_id) ? row : { ...row, owner_contact_id: null }));
}

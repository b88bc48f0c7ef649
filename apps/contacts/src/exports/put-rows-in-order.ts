import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { lockPeople } from '../people/people-lock.js';
import type { ClaimedExport } from './export-claims.js';
import { rankSql, RowOrder } from './row-order.js';

const listPeople = `
  INSERT INTO export_rows (export_id, place, contact_id)
  SELECT $1, row_number() OVER (ORDER BY ${rankSql('$2', 'c.id')}), c.id FROM contacts c
   WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = $3)`;

/** Puts down who is in an export, and in which order. */
@Injectable()
export class PutRowsInOrder {
  constructor(private readonly order: RowOrder) {}

  async run(sql: Sql, { id, circleId }: ClaimedExport, at: Date): Promise<void> {
    // Who is being erased meanwhile is either found on the list by that, or not there any more.
    await lockPeople(sql);
    await sql.query(listPeople, [id, this.order.keyOf(id), circleId]);
    await sql.query('UPDATE exports SET listed_at = $2 WHERE id = $1', [id, at]);
  }
}

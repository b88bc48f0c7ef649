import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';
import { readEmail } from '../people/email.rules.js';
import { readPhone } from '../people/phone.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { RowOrder } from './row-order.js';
import { countInOrder, followsOrder } from './trace-export.rules.js';

/** An export whose order a file follows. */
export interface TracedExport {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly people: number;
  readonly inOrder: number;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const selectPeople = `
  SELECT id::text AS mark, id FROM contacts WHERE id = ANY ($1::uuid[])
  UNION ALL SELECT phone_index, contact_id FROM contact_phones WHERE phone_index = ANY ($2)
  UNION ALL SELECT email_index, id FROM contacts WHERE email_index = ANY ($2)`;

/** Tells which export a file is a copy of, by the order of its rows: it needs a column by which people are found. */
@Injectable()
export class TraceExport {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly order: RowOrder,
    private readonly clock: Clock,
  ) {}

  /** @param rows cells of the file in its order; whatever is in them, ids, numbers and addresses are looked for. */
  async run(rows: readonly (readonly string[])[], caller: Caller): Promise<TracedExport[]> {
    const marks = rows.map((cells) => cells.map((cell) => this.markOf(cell.trim())).filter((mark) => mark !== null));
    const people = await this.peopleIn(marks);
    const exports = await this.database.query<{ id: string; askedBy: string; askedAt: Date }>(
      'SELECT id, asked_by AS "askedBy", asked_at AS "askedAt" FROM exports WHERE listed_at IS NOT NULL ORDER BY id DESC',
    );
    const traced = exports
      .map(({ askedAt, ...one }) => ({ ...one, askedAt: askedAt.toISOString(), ...this.countOf(one.id, people) }))
      .filter(followsOrder);
    await this.database.transaction((sql) =>
      audit(sql, caller, {
        ...{ deed: 'export.traced', subject: 'exports:all', at: this.clock.now() },
        details: { people: people.length, found: traced.length },
      }),
    );
    return traced;
  }

  private countOf(exportId: string, people: readonly string[]): { people: number; inOrder: number } {
    return countInOrder(people.map((id) => this.order.rankOf(exportId, id)));
  }

  /** The first known person of each row, once. */
  private async peopleIn(rows: readonly (readonly string[])[]): Promise<string[]> {
    const marks = rows.flat();
    const found = await this.database.query<{ mark: string; id: string }>(selectPeople, [
      marks.filter((mark) => idShape.test(mark)),
      marks,
    ]);
    const byMark = new Map<string, string | null>();
    // A number that several people share says of none of them that it is their row.
    for (const { mark, id } of found) byMark.set(mark, (byMark.get(mark) ?? id) === id ? id : null);
    const ids = rows.map((row) => row.map((mark) => byMark.get(mark)).find((id) => id));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  }

  private markOf(cell: string): string | null {
    if (idShape.test(cell)) return cell;
    const email = cell.includes('@') ? readEmail(cell) : null;
    if (email !== null) return this.fields.emailIndex(email);
    const phone = /\d{4}/.test(cell) ? readPhone(cell) : null;
    return phone && this.fields.phoneIndex(phone.e164);
  }
}

import { Injectable } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { Database } from '#database';
import { type Caller, notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { listUnionLocals, readUnionLocal } from './union-locals.routes.js';

type Local = RouteReply<typeof listUnionLocals>['items'][number];
type LocalDetail = RouteReply<typeof readUnionLocal>;

interface LocalRow extends Omit<Local, 'createdAt'> {
  readonly createdAt: Date;
}

interface ContactRow {
  readonly contactId: string;
  readonly name: Buffer | null;
  readonly role: LocalDetail['contacts'][number]['role'];
  readonly ownerId: string | null;
  readonly ownerName: Buffer | null;
}

const selectLocals = `
  SELECT l.id, l.version, l.name, l.created_at AS "createdAt",
         coalesce((SELECT json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name)
                     FROM bargaining_units b WHERE b.union_local_id = l.id), '[]') AS units,
         (SELECT count(*) FROM contacts c WHERE c.union_local_id = l.id) AS people
    FROM union_locals l`;

/** By name; the cursor is the last one shown. */
const selectPage = `${selectLocals}
   WHERE $1::uuid IS NULL OR (l.name, l.id) > (SELECT a.name, a.id FROM union_locals a WHERE a.id = $1)
   ORDER BY l.name, l.id LIMIT $2`;

const selectContacts = `
  SELECT m.contact_id AS "contactId", c.name, m.role, o.id AS "ownerId", o.name AS "ownerName"
    FROM union_local_contacts m JOIN contacts c ON c.id = m.contact_id LEFT JOIN contacts o ON o.id = m.owner_contact_id
   WHERE m.union_local_id = $1 ORDER BY m.created_at, m.contact_id`;

/** Union locals, and whom of them we turn to. */
@Injectable()
export class ShowUnionLocals {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly audited: AuditedReads,
  ) {}

  async run({
    cursor,
    limit,
  }: RouteInput<typeof listUnionLocals>['query']): Promise<RouteReply<typeof listUnionLocals>> {
    const page = pageFrom(await this.database.query<LocalRow>(selectPage, [cursor ?? null, limit + 1]), limit);
    return { items: page.items.map(toLocal), nextCursor: page.nextCursor };
  }

  /**
   * One local with its people, whose names are looked at: that is written down.
   *
   * @throws Problem `not_found`.
   */
  async one(localId: string, caller: Caller): Promise<LocalDetail> {
    const [row] = await this.database.query<LocalRow>(`${selectLocals} WHERE l.id = $1`, [localId]);
    if (!row) throw new Problem(notFound);
    const contacts = await this.database.query<ContactRow>(selectContacts, [localId]);
    const named = new Set(
      contacts.flatMap(({ contactId, ownerId }) => [contactId, ...(ownerId === null ? [] : [ownerId])]),
    );
    const read = { deed: 'contacts.listed', subject: `union-local:${localId}`, people: named.size } as const;
    await this.audited.note(caller, read);
    return {
      ...toLocal(row),
      contacts: contacts.map(({ contactId, name, role, ownerId, ownerName }) => ({
        ...{ contactId, role, name: this.fields.openOptional('name', contactId, name) },
        owner:
          ownerId === null ? null : { contactId: ownerId, name: this.fields.openOptional('name', ownerId, ownerName) },
      })),
    };
  }
}

function toLocal(row: LocalRow): Local {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

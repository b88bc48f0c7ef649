import type { Sql } from '#database';
import type { PersonalFields } from '../sealing/personal-fields.js';

interface ConvenedRow {
  readonly id: string;
  readonly publicName: Buffer | null;
}

const selectConvened = `
  SELECT v.id, r.name AS circle, v.public_name AS "publicName", v.created_at AS "since"
    FROM circle_conveners v JOIN circles r ON r.id = v.circle_id WHERE v.contact_id = $1 ORDER BY v.created_at, v.id`;

const selectLocals = `
  SELECT l.name AS "unionLocal", m.role, m.created_at AS "since"
    FROM union_local_contacts m JOIN union_locals l ON l.id = m.union_local_id
   WHERE m.contact_id = $1 ORDER BY m.created_at, l.name`;

// With whom is somebody else's to know.
const selectRelations = `
  SELECT l.name AS "unionLocal", m.created_at AS "since"
    FROM union_local_contacts m JOIN union_locals l ON l.id = m.union_local_id
   WHERE m.owner_contact_id = $1 ORDER BY m.created_at, l.name`;

/** What a person does for circles and towards union locals. */
export async function readOwnPosts(
  sql: Pick<Sql, 'query'>,
  fields: PersonalFields,
  contactId: string,
): Promise<Readonly<Record<'convenes' | 'unionContact' | 'ownedRelations', readonly object[]>>> {
  const convened = await sql.query<ConvenedRow>(selectConvened, [contactId]);
  return {
    convenes: convened.map(({ id, publicName, ...row }) => ({
      ...row,
      publicName: fields.openOptional('publicName', id, publicName),
    })),
    unionContact: await sql.query(selectLocals, [contactId]),
    ownedRelations: await sql.query(selectRelations, [contactId]),
  };
}

import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { newId, type Role, type Scope } from '#runtime';
import { rowsOf, scopeOf, type ScopeRow } from './scope.rules.js';

const scoped: ReadonlySet<Role> = new Set<Role>(['convener', 'captain', 'partner']);

/** Reads what bounds the role of somebody, as it was given at their invitation. */
@Injectable()
export class StaffScopes {
  constructor(private readonly database: Database) {}

  /** Undefined for roles that have none. */
  async of(role: Role, staffId: string): Promise<Scope | undefined> {
    if (!scoped.has(role)) return undefined;
    const rows = await this.database.query<ScopeRow>(
      'SELECT kind, target_id AS "targetId", ends_at AS "endsAt" FROM staff_scopes WHERE staff_id = $1 ORDER BY id',
      [staffId],
    );
    return scopeOf(rows);
  }
}

/** Keeps the scope of a staff member, or of a set-up link until somebody comes in by it. */
export async function giveScope(
  sql: Sql,
  owner: { readonly staffId: string } | { readonly keyId: string | null },
  scope: Scope | null,
): Promise<void> {
  const [staffId, keyId] = 'staffId' in owner ? [owner.staffId, null] : [null, owner.keyId];
  for (const { kind, targetId, endsAt } of rowsOf(scope)) {
    await sql.query(
      'INSERT INTO staff_scopes (id, key_id, staff_id, kind, target_id, ends_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), keyId, staffId, kind, targetId, endsAt],
    );
  }
}

/** Hands the scope of a set-up link to who came in by it. */
export async function takeOverScope(sql: Sql, keyId: string, staffId: string): Promise<void> {
  await sql.query('UPDATE staff_scopes SET staff_id = $2, key_id = NULL WHERE key_id = $1', [keyId, staffId]);
}

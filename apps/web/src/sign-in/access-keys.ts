import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { MachineClock, newId, type Role, Secrets } from '#runtime';
import { lifetimes, newToken, stillOpens, tokenHash, touchMs } from './access-key.rules.js';

type Kind = 'session' | 'script' | 'set_up';

/** A key that was found good. */
export interface OpenKey {
  readonly id: string;
  readonly staffId: string | null;
  readonly role: Role;
}

interface KeyRow {
  id: string;
  kind: Kind;
  staffId: string | null;
  role: Role;
  expiresAt: Date;
  usedAt: Date | null;
  endedAt: Date | null;
}

const columns = `id, kind, staff_id AS "staffId", role, expires_at AS "expiresAt", used_at AS "usedAt",
  ended_at AS "endedAt"`;

/** The store of keys that let people in: makes them, finds good ones, ends them. */
@Injectable()
export class AccessKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: MachineClock,
  ) {}

  /** Makes a key and returns its token, which is shown once and kept nowhere. */
  async make(sql: Sql, kind: Kind, role: Role, staffId: string | null): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await sql.query(
      `INSERT INTO access_keys (id, kind, token_hash, staff_id, role, created_at, used_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        kind,
        tokenHash(this.secrets.sessionKey, token),
        staffId,
        role,
        now,
        kind === 'session' ? now : null,
        new Date(now.getTime() + lifetimes[kind]),
      ],
    );
    return token;
  }

  /** The good key of that kind behind a token, or null; a session's idle time begins anew. */
  async find(kind: Kind, token: string): Promise<OpenKey | null> {
    const row = await this.read(this.database, kind, token, '');
    if (!row) return null;
    if (kind !== 'set_up' && this.isDueForTouch(row)) await this.touch(this.database, row.id);
    return row;
  }

  /** Uses a set-up link up inside a transaction: the second of two uses finds nothing. */
  async useUp(sql: Sql, token: string): Promise<OpenKey | null> {
    const row = await this.read(sql, 'set_up', token, 'FOR UPDATE');
    if (row) await this.touch(sql, row.id);
    return row;
  }

  /** Ends a key; ending it twice is no mistake. */
  async end(token: string): Promise<void> {
    const hash = tokenHash(this.secrets.sessionKey, token);
    await this.database.query('UPDATE access_keys SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL', [
      hash,
      this.clock.now(),
    ]);
  }

  private async read(sql: Pick<Sql, 'query'>, kind: Kind, token: string, lock: string): Promise<KeyRow | null> {
    const hash = tokenHash(this.secrets.sessionKey, token);
    const [row] = await sql.query<KeyRow>(
      `SELECT ${columns} FROM access_keys WHERE token_hash = $1 AND kind = $2 ${lock}`,
      [hash, kind],
    );
    return row && stillOpens(row, this.clock.now()) ? row : null;
  }

  private isDueForTouch(row: KeyRow): boolean {
    return !row.usedAt || this.clock.nowMs() - row.usedAt.getTime() > touchMs;
  }

  private async touch(sql: Pick<Sql, 'query'>, id: string): Promise<void> {
    await sql.query('UPDATE access_keys SET used_at = $2 WHERE id = $1', [id, this.clock.now()]);
  }
}

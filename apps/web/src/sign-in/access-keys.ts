import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { MachineClock, newId, type Role, Secrets } from '#runtime';
import { type HowIn, lifetimes, newToken, stillOpens, tokenHash, touchMs } from './access-key.rules.js';

type Kind = 'session' | 'script' | 'set_up';

/** A key that was found good. */
export interface OpenKey {
  readonly id: string;
  readonly staffId: string | null;
  readonly role: Role;
  /** When the owner of a session last proved who they are. */
  readonly provenAt: Date | null;
}

/** A session that is open, as its owner recognises it. */
export interface OpenSession {
  readonly id: string;
  readonly device: string | null;
  readonly how: HowIn | null;
  readonly createdAt: Date;
  readonly usedAt: Date;
}

/** A key to make; a session also keeps what its owner recognises it by. */
export interface NewKey {
  readonly kind: Kind;
  readonly role: Role;
  readonly staffId: string | null;
  /** Of a set-up link: who made it. */
  readonly madeBy?: string | null;
  readonly device?: string;
  readonly how?: HowIn;
}

interface KeyRow extends OpenKey {
  kind: Kind;
  expiresAt: Date;
  usedAt: Date | null;
  endedAt: Date | null;
}

const columns = `id, kind, staff_id AS "staffId", role, expires_at AS "expiresAt", used_at AS "usedAt",
  ended_at AS "endedAt", proven_at AS "provenAt"`;

/** The store of keys that let people in: makes them, finds good ones, ends them. */
@Injectable()
export class AccessKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: MachineClock,
  ) {}

  /** Makes a key and returns its token, which is shown once and kept nowhere. */
  async make(sql: Sql, { kind, role, staffId, madeBy, device, how }: NewKey): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const usedAt = kind === 'session' ? now : null;
    await sql.query(
      `INSERT INTO access_keys
         (id, kind, token_hash, staff_id, role, created_at, used_at, proven_at, expires_at, device, how, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11)`,
      [
        newId(),
        kind,
        tokenHash(this.secrets.sessionKey, token),
        staffId,
        role,
        now,
        usedAt,
        new Date(now.getTime() + lifetimes[kind]),
        device ?? null,
        how ?? null,
        madeBy ?? null,
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

  /** Where somebody is signed in, the newest first. */
  async sessionsOf(staffId: string): Promise<OpenSession[]> {
    const rows = await this.database.query<KeyRow & OpenSession>(
      `SELECT ${columns}, device, how, created_at AS "createdAt" FROM access_keys
       WHERE staff_id = $1 AND kind = 'session' AND ended_at IS NULL ORDER BY id DESC`,
      [staffId],
    );
    const now = this.clock.now();
    return rows.filter((row) => stillOpens(row, now));
  }

  /** Ends one session of a staff member; false when they have none of that id. */
  async endOne(sql: Sql, staffId: string, id: string): Promise<boolean> {
    const ended = await sql.query(
      `UPDATE access_keys SET ended_at = $3
       WHERE id = $2 AND staff_id = $1 AND kind = 'session' AND ended_at IS NULL RETURNING id`,
      [staffId, id, this.clock.now()],
    );
    return ended.length > 0;
  }

  /** Ends every key of a staff member, or all sessions but one; says how many were still open. */
  async endAll(sql: Sql, staffId: string, but: { kind?: Kind; exceptId?: string } = {}): Promise<number> {
    const ended = await sql.query(
      `UPDATE access_keys SET ended_at = $2
       WHERE staff_id = $1 AND ended_at IS NULL AND kind = coalesce($3, kind) AND id IS DISTINCT FROM $4::uuid
       RETURNING id`,
      [staffId, this.clock.now(), but.kind ?? null, but.exceptId ?? null],
    );
    return ended.length;
  }

  /** The id of the key behind a token, whether it still opens anything or not. */
  async idOf(sql: Pick<Sql, 'query'>, token: string): Promise<string | null> {
    const hash = tokenHash(this.secrets.sessionKey, token);
    const [key] = await sql.query<{ id: string }>('SELECT id FROM access_keys WHERE token_hash = $1', [hash]);
    return key?.id ?? null;
  }

  /** Whose key it was that was ended and is shown all the same; null for any other token. */
  async ownerOfEnded(kind: Kind, token: string): Promise<{ readonly id: string; readonly role: Role } | null> {
    const hash = tokenHash(this.secrets.sessionKey, token);
    const [owner] = await this.database.query<{ id: string; role: Role }>(
      `SELECT staff_id AS id, role FROM access_keys
       WHERE token_hash = $1 AND kind = $2 AND ended_at IS NOT NULL AND staff_id IS NOT NULL`,
      [hash, kind],
    );
    return owner ?? null;
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

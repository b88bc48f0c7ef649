import { Injectable } from '@nestjs/common';
import { type Database, FieldCipher, type Sql } from '#database';
import { MachineClock, Secrets } from '#runtime';
import { tokenHash } from '../sign-in/access-key.rules.js';
import { failedAgain, plainCode } from './one-time-code.rules.js';

/** Somebody's app for codes, with its secret opened. */
export interface KeptCodeApp {
  readonly staffId: string;
  readonly secret: string;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  readonly failures: number;
  readonly failedAt: Date | null;
}

interface Row extends Omit<KeptCodeApp, 'secret' | 'lastStep'> {
  secret: Buffer;
  lastStep: string;
}

type Asker = Pick<Sql, 'query'> | Database;

/** The store of apps for codes and of recovery codes: the secrets sealed, the codes hashed. */
@Injectable()
export class CodeApps {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly secrets: Secrets,
    private readonly clock: MachineClock,
  ) {}

  /** Keeps a secret that no app has confirmed yet; a confirmed one is not touched. */
  async begin(sql: Asker, staffId: string, secret: string): Promise<void> {
    await sql.query(
      `INSERT INTO code_apps (id, secret, created_at, last_step, failures) VALUES ($1, $2, $3, 0, 0)
       ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
       WHERE code_apps.confirmed_at IS NULL`,
      [staffId, this.cipher.seal(placeOf(staffId), secret), this.clock.now()],
    );
  }

  async find(sql: Asker, staffId: string): Promise<KeptCodeApp | null> {
    return this.read(sql, staffId, '');
  }

  /** The same, held until the transaction ends: of two who try one code, one is first. */
  async hold(sql: Sql, staffId: string): Promise<KeptCodeApp | null> {
    return this.read(sql, staffId, 'FOR UPDATE');
  }

  /** Writes down that a code was taken: neither it nor an earlier one is taken again. */
  async took(sql: Sql, staffId: string, step: number): Promise<void> {
    await sql.query(
      `UPDATE code_apps SET last_step = $2, failures = 0, failed_at = NULL, confirmed_at = coalesce(confirmed_at, $3)
       WHERE id = $1`,
      [staffId, step, this.clock.now()],
    );
  }

  async failed(sql: Sql, app: KeptCodeApp): Promise<void> {
    const now = this.clock.now();
    await sql.query('UPDATE code_apps SET failures = $2, failed_at = $3 WHERE id = $1', [
      app.staffId,
      failedAgain(app, now),
      now,
    ]);
  }

  /** Keeps new recovery codes in place of any others. */
  async keepRecoveryCodes(sql: Sql, staffId: string, codes: readonly string[]): Promise<void> {
    await sql.query('DELETE FROM recovery_codes WHERE staff_id = $1', [staffId]);
    await sql.query('INSERT INTO recovery_codes (code_hash, staff_id) SELECT unnest($2::bytea[]), $1', [
      staffId,
      codes.map((code) => this.hash(code)),
    ]);
  }

  /** Uses a recovery code up; false when it is none of theirs, or was used before. */
  async useRecoveryCode(sql: Sql, staffId: string, code: string): Promise<boolean> {
    const used = await sql.query(
      `UPDATE recovery_codes SET used_at = $3
       WHERE code_hash = $2 AND staff_id = $1 AND used_at IS NULL RETURNING staff_id`,
      [staffId, this.hash(code), this.clock.now()],
    );
    if (used.length === 0) return false;
    await sql.query('UPDATE code_apps SET failures = 0, failed_at = NULL WHERE id = $1', [staffId]);
    return true;
  }

  /** How many recovery codes are left. */
  async codesLeft(sql: Asker, staffId: string): Promise<number> {
    const [row] = await sql.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM recovery_codes WHERE staff_id = $1 AND used_at IS NULL',
      [staffId],
    );
    return row?.n ?? 0;
  }

  /** False when there was none. */
  async remove(sql: Sql, staffId: string): Promise<boolean> {
    await sql.query('DELETE FROM recovery_codes WHERE staff_id = $1', [staffId]);
    const gone = await sql.query('DELETE FROM code_apps WHERE id = $1 RETURNING id', [staffId]);
    return gone.length > 0;
  }

  private async read(sql: Asker, staffId: string, lock: string): Promise<KeptCodeApp | null> {
    const [row] = await sql.query<Row>(
      `SELECT id AS "staffId", secret, confirmed_at AS "confirmedAt", last_step AS "lastStep", failures,
         failed_at AS "failedAt"
       FROM code_apps WHERE id = $1 ${lock}`,
      [staffId],
    );
    if (!row) return null;
    return { ...row, secret: this.cipher.open(placeOf(staffId), row.secret), lastStep: Number(row.lastStep) };
  }

  private hash(code: string): Buffer {
    return tokenHash(this.secrets.sessionKey, plainCode(code));
  }
}

function placeOf(rowId: string): { table: string; column: string; rowId: string } {
  return { table: 'code_apps', column: 'secret', rowId };
}

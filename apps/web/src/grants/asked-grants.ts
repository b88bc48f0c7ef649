import { Injectable } from '@nestjs/common';
import { Database, FieldCipher, type Sql } from '#database';
import { Clock, newId } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';
import { grantMs, type GrantOutcome, type WantedGrant } from './asked-grant.rules.js';

/** A role that was asked for, with the address opened. */
export interface AskedGrantView extends WantedGrant {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly outcome: GrantOutcome | null;
  readonly endedBy: string | null;
  readonly claimedAt: Date | null;
}

type Row = Omit<AskedGrantView, 'email'> & { readonly email: Buffer | null };

const columns = `id, kind, role, staff_id AS "staffId", email, language, scope, asked_by AS "askedBy",
  asked_at AS "askedAt", expires_at AS "expiresAt", outcome, ended_by AS "endedBy", claimed_at AS "claimedAt"`;

/** More than this waits nowhere in earnest. */
const most = 100;

/** The store of roles that wait for a second person; addresses are sealed at rest. */
@Injectable()
export class AskedGrants {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly book: StaffBook,
    private readonly clock: Clock,
  ) {}

  /** Keeps an ask; null when one for the same address waits already. */
  async keep(sql: Sql, askedBy: string, wanted: WantedGrant): Promise<string | null> {
    const { kind, role, staffId, email, language, scope } = wanted;
    const id = newId();
    const now = this.clock.now();
    const kept = await sql.query(
      `INSERT INTO asked_grants
         (id, kind, role, staff_id, email, email_index, language, scope, asked_by, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (email_index) WHERE outcome IS NULL DO NOTHING RETURNING id`,
      [
        ...[id, kind, role, staffId],
        email === null ? null : this.cipher.seal(placeOf(id), email),
        email === null ? null : this.book.emailIndex(email),
        ...[language, scope === null ? null : JSON.stringify(scope), askedBy],
        ...[now, new Date(now.getTime() + grantMs)],
      ],
    );
    return kept.length > 0 ? id : null;
  }

  /** What waits, the oldest first. */
  async waiting(): Promise<AskedGrantView[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM asked_grants WHERE outcome IS NULL AND expires_at > $1 ORDER BY id LIMIT ${String(most)}`,
      [this.clock.now()],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Invitations that wait for somebody to decide, or for their asker to take the link that was approved. */
  async invitations(): Promise<AskedGrantView[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM asked_grants
        WHERE kind IN ('invite', 'link') AND expires_at > $1
          AND (outcome IS NULL OR (kind = 'link' AND outcome = 'approved' AND claimed_at IS NULL))
        ORDER BY id LIMIT ${String(most)}`,
      [this.clock.now()],
    );
    return rows.map((row) => this.opened(row));
  }

  async find(id: string): Promise<AskedGrantView | null> {
    return this.read(this.database, id, '');
  }

  /** The same, so that nobody else decides meanwhile. */
  async lock(sql: Sql, id: string): Promise<AskedGrantView | null> {
    return this.read(sql, id, 'FOR UPDATE');
  }

  /** Writes down how it ended; its address is kept no longer. */
  async end(sql: Sql, id: string, outcome: GrantOutcome, endedBy: string): Promise<void> {
    await sql.query(
      'UPDATE asked_grants SET outcome = $2, ended_by = $3, ended_at = $4, email = NULL, email_index = NULL WHERE id = $1',
      [id, outcome, endedBy, this.clock.now()],
    );
  }

  /** Writes down that its asker took what was approved. */
  async claim(sql: Sql, id: string): Promise<void> {
    await sql.query('UPDATE asked_grants SET claimed_at = $2 WHERE id = $1', [id, this.clock.now()]);
  }

  private async read(sql: Pick<Sql, 'query'>, id: string, lock: string): Promise<AskedGrantView | null> {
    const [row] = await sql.query<Row>(`SELECT ${columns} FROM asked_grants WHERE id = $1 ${lock}`, [id]);
    return row ? this.opened(row) : null;
  }

  private opened(row: Row): AskedGrantView {
    const isOver = row.outcome === null && row.expiresAt <= this.clock.now();
    return {
      ...row,
      outcome: isOver ? 'expired' : row.outcome,
      email: row.email && this.cipher.open(placeOf(row.id), row.email),
    };
  }
}

function placeOf(rowId: string): { table: string; column: string; rowId: string } {
  return { table: 'asked_grants', column: 'email', rowId };
}

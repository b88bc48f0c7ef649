import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { MachineClock, type Role } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';

/** A link by which nobody has come in yet. */
export interface OpenLink {
  readonly id: string;
  readonly role: Role;
  /** Who starts anew with it; null for somebody new. */
  readonly staffId: string | null;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** Somebody who was invited by mail and has never been in. */
export interface OpenMail {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
}

/** More than this waits nowhere in earnest. */
const most = 100;

const links = `
  SELECT id, role, staff_id AS "staffId", made_by AS "invitedBy", created_at AS "invitedAt", expires_at AS "expiresAt"
    FROM access_keys WHERE kind = 'set_up' AND used_at IS NULL AND ended_at IS NULL AND expires_at > $1`;

const mails = `
  SELECT id, role, invited_by AS "invitedBy", created_at AS "invitedAt" FROM staff
   WHERE kind = 'person' AND left_at IS NULL AND name IS NULL AND NOT EXISTS
     (SELECT 1 FROM access_keys WHERE staff_id = staff.id AND access_keys.kind = 'session')`;

/** Finds the invitations that still let somebody in. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly clock: MachineClock,
  ) {}

  links(): Promise<OpenLink[]> {
    return this.database.query<OpenLink>(`${links} ORDER BY id DESC LIMIT ${String(most)}`, [this.clock.now()]);
  }

  async mails(): Promise<OpenMail[]> {
    const rows = await this.database.query<Omit<OpenMail, 'email'>>(`${mails} ORDER BY id DESC LIMIT ${String(most)}`);
    return Promise.all(
      rows.map(async (row) => ({ ...row, email: (await this.book.byId(this.database, row.id))?.email ?? null })),
    );
  }

  /** One of these links, so that nobody comes in by it meanwhile. */
  async lockLink(sql: Sql, id: string): Promise<OpenLink | undefined> {
    const [link] = await sql.query<OpenLink>(`${links} AND id = $2 FOR UPDATE`, [this.clock.now(), id]);
    return link;
  }

  /** The same of somebody who was invited by mail. */
  async lockMail(sql: Sql, id: string): Promise<Omit<OpenMail, 'email'> | undefined> {
    const [mail] = await sql.query<Omit<OpenMail, 'email'>>(`${mails} AND id = $1 FOR UPDATE`, [id]);
    return mail;
  }

  /** Ends a link. */
  async endLink(sql: Sql, id: string): Promise<void> {
    await sql.query('UPDATE access_keys SET ended_at = $2 WHERE id = $1', [id, this.clock.now()]);
  }
}

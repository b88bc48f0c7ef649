import { Injectable } from '@nestjs/common';
import { Database, emailIndex, FieldCipher, type Sql } from '#database';
import { Clock, newId, type Role, Secrets } from '#runtime';
import type { Language } from '#words';

/** Somebody who may enter, with their name and address opened. */
export interface StaffMember {
  readonly id: string;
  readonly role: Role;
  readonly language: Language;
  /** Empty for somebody who was invited and has not come in yet. */
  readonly name: string;
  readonly email: string | null;
}

/** What is kept of a new or returning staff member. */
export interface StaffFields {
  readonly language: Language;
  readonly name: string;
  readonly email: string | null;
}

interface StaffRow {
  id: string;
  role: Role;
  language: Language;
  name: Buffer | null;
  email: Buffer | null;
}

const present = `FROM staff WHERE kind = 'person' AND left_at IS NULL`;

/** The people of the staff; their names and addresses are sealed at rest. */
@Injectable()
export class StaffBook {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Takes somebody in; their id. */
  async add(sql: Sql, role: Role, fields: StaffFields, invitedBy: string | null = null): Promise<string> {
    const id = newId();
    await sql.query('INSERT INTO staff (id, role, language, created_at, invited_by) VALUES ($1, $2, $3, $4, $5)', [
      ...[id, role, fields.language],
      this.clock.now(),
      invitedBy,
    ]);
    await this.change(sql, id, fields);
    return id;
  }

  /** Writes down what somebody is called and where they get e-mail; what they left out stays as it was. */
  async change(sql: Sql, id: string, { language, name, email }: StaffFields): Promise<void> {
    await sql.query(
      `UPDATE staff SET language = $2, name = coalesce($3, name), email = coalesce($4, email),
         email_index = coalesce($5, email_index)
       WHERE id = $1`,
      [
        id,
        language,
        name === '' ? null : this.cipher.seal({ table: 'staff', column: 'name', rowId: id }, name),
        email === null ? null : this.cipher.seal({ table: 'staff', column: 'email', rowId: id }, email),
        email === null ? null : this.emailIndex(email),
      ],
    );
  }

  /** The keyed hash under which an address is found. */
  emailIndex(email: string): string {
    return emailIndex(this.secrets.sessionKey, email);
  }

  /** Who gets e-mail under that keyed hash. */
  byEmail(sql: Pick<Sql, 'query'>, index: string): Promise<StaffMember | null> {
    return this.one(sql, 'AND email_index = $1', index);
  }

  byId(sql: Pick<Sql, 'query'>, id: string): Promise<StaffMember | null> {
    return this.one(sql, 'AND id = $1', id);
  }

  /** Everybody who may enter, in the order in which they came. */
  async all(): Promise<StaffMember[]> {
    const rows = await this.database.query<StaffRow>(`SELECT id, role, language, name, email ${present} ORDER BY id`);
    return rows.map((row) => this.opened(row));
  }

  private async one(sql: Pick<Sql, 'query'>, where: string, value: string): Promise<StaffMember | null> {
    const [row] = await sql.query<StaffRow>(`SELECT id, role, language, name, email ${present} ${where}`, [value]);
    return row ? this.opened(row) : null;
  }

  private opened({ id, role, language, name, email }: StaffRow): StaffMember {
    const open = (column: string, sealed: Buffer | null): string | null =>
      sealed && this.cipher.open({ table: 'staff', column, rowId: id }, sealed);
    return { id, role, language, name: open('name', name) ?? '', email: open('email', email) };
  }
}

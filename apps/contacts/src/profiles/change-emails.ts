import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId, Problem } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ReadEmail } from './edit.rules.js';
import { personUnreadable } from './profiles.errors.js';
import { type KnownWay, unwantedWays, type WantedWay, wantedWays } from './way.rules.js';

interface EmailRow {
  readonly id: string;
  readonly email: Buffer;
  readonly index: string;
  readonly endedAt: Date | null;
  readonly preferred: boolean;
}

interface KnownEmail extends KnownWay {
  readonly endedAt: Date | null;
}

// The one that mail goes to stands in the person's own row and has its id.
const selectEmails = `
  SELECT id, email, email_index AS index, NULL::timestamptz AS "endedAt", true AS preferred
    FROM contacts WHERE id = $1 AND email IS NOT NULL
   UNION ALL
  SELECT e.id, e.email, e.email_index, e.ended_at, false
    FROM contact_emails e JOIN contacts c ON c.id = e.contact_id
   WHERE c.id = $1 AND e.email_index IS DISTINCT FROM c.email_index`;

const insertFurther = `
  INSERT INTO contact_emails (id, contact_id, email, email_index, position, ended_at)
  SELECT id, $1, email, index, place, ended_at
    FROM unnest($2::uuid[], $3::bytea[], $4::text[], $5::timestamptz[]) WITH ORDINALITY
      AS said (id, email, index, ended_at, place)`;

/** Writes the e-mail addresses of a person anew; mail goes to the first one. */
@Injectable()
export class ChangeEmails {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * Answers the keyed hash of the address that mail goes to now, when it is another one; else null.
   *
   * @throws Problem `person_unreadable` for the id of an address that is not theirs.
   */
  async run(sql: Sql, contactId: string, said: readonly ReadEmail[], at: Date): Promise<string | null> {
    const rows = await sql.query<EmailRow>(selectEmails, [contactId]);
    const known = rows.map((row) => this.open(row));
    const wanted = wantedWays(
      known,
      said.map((one) => ('id' in one ? one : this.hashed(one.address))),
    );
    if (!wanted) throw noSuchEmail();
    const [first, ...further] = wanted;
    await this.prefer(sql, contactId, first);
    const ended = unwantedWays(known, wanted);
    await this.replaceFurther(sql, contactId, [
      ...further.map(({ plain, index }) => ({ plain, index, endedAt: null })),
      ...ended.map(({ plain, index, endedAt }) => ({ plain, index, endedAt: endedAt ?? at })),
    ]);
    const before = rows.find(({ preferred }) => preferred)?.index;
    return first && first.index !== before ? first.index : null;
  }

  private async prefer(sql: Sql, contactId: string, first: WantedWay<unknown> | undefined): Promise<void> {
    const email = this.fields.sealOptional('email', contactId, first?.plain ?? null);
    const change = 'UPDATE contacts SET email = $2, email_index = $3 WHERE id = $1';
    await sql.query(change, [contactId, email, first?.index ?? null]);
  }

  private async replaceFurther(
    sql: Sql,
    contactId: string,
    emails: readonly { plain: string; index: string; endedAt: Date | null }[],
  ): Promise<void> {
    await sql.query('DELETE FROM contact_emails WHERE contact_id = $1', [contactId]);
    const rows = emails.map((email) => ({ ...email, id: newId() }));
    await sql.query(insertFurther, [
      contactId,
      rows.map(({ id }) => id),
      rows.map(({ id, plain }) => this.fields.seal('furtherEmail', id, plain)),
      rows.map(({ index }) => index),
      rows.map(({ endedAt }) => endedAt),
    ]);
  }

  private hashed(address: string) {
    return { plain: address, index: this.fields.emailIndex(address) };
  }

  private open({ id, email, index, endedAt, preferred }: EmailRow): KnownEmail {
    const plain = this.fields.open(preferred ? 'email' : 'furtherEmail', id, email);
    return { id, plain, index, endedAt, ended: endedAt !== null };
  }
}

function noSuchEmail(): Problem {
  return new Problem(personUnreadable, { fields: [{ path: 'body.emails', message: 'No such address of theirs.' }] });
}

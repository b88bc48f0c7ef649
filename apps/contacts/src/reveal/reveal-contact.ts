import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { type Caller, Clock, newId, notFound, Problem, type RouteInput } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { namesSomebody } from '../reasons/reason.rules.js';
import { reasonNamesSomebody } from '../reasons/reasons.errors.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { revealLimitReached } from './reveal.errors.js';
import type { revealContact } from './reveal.routes.js';
import { longestReveal, mayLookAt, revealLimits } from './reveal-limit.rules.js';

interface SealedPerson {
  readonly name: Buffer | null;
  readonly email: Buffer | null;
}

interface SealedPhone {
  readonly id: string;
  readonly phone: Buffer;
}

const mostLooks = Math.max(...revealLimits.map(({ looks }) => looks));

const selectLooks = `
  SELECT revealed_at AS "revealedAt" FROM reveals WHERE revealed_by = $1 AND revealed_at > $2
   ORDER BY revealed_at DESC LIMIT $3`;

/** Shows numbers or address of one person in full. The look is counted and written down before anything is shown. */
@Injectable()
export class RevealContact {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `out_of_scope`, `not_found`, `reason_names_somebody`, `reveal_limit_reached`. */
  run(contactId: string, body: RouteInput<typeof revealContact>['body'], caller: Caller): Promise<string[]> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      await holdToOwnPeople(sql, caller, contactId);
      const [person] = await sql.query<SealedPerson>('SELECT name, email FROM contacts WHERE id = $1', [contactId]);
      if (!person) throw new Problem(notFound);
      const name = this.fields.openOptional('name', contactId, person.name);
      if (namesSomebody(body.reason, name)) throw new Problem(reasonNamesSomebody);
      await this.count(sql, caller, at);
      const values = body.what === 'email' ? this.emailOf(contactId, person) : await this.phonesOf(sql, contactId);
      const details = { what: body.what, reason: body.reason, values: values.length };
      await audit(sql, caller, { deed: 'contact.revealed', subject: `contact:${contactId}`, details, at });
      return values;
    });
  }

  private async count(sql: Sql, caller: Caller, at: Date): Promise<void> {
    const who = caller.person?.id ?? caller.service;
    // Requests of one person that arrive together count one another.
    await sql.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`turnout reveals of ${who}`]);
    const since = new Date(at.getTime() - longestReveal);
    const looks = await sql.query<{ revealedAt: Date }>(selectLooks, [who, since, mostLooks]);
    const again = mayLookAt(
      looks.map(({ revealedAt }) => revealedAt),
      at,
    );
    if (again) throw new Problem(revealLimitReached, { detail: `Again from ${again.toISOString()}.` });
    await sql.query('INSERT INTO reveals (id, revealed_by, revealed_at) VALUES ($1, $2, $3)', [newId(), who, at]);
  }

  private emailOf(contactId: string, { email }: SealedPerson): string[] {
    return email === null ? [] : [this.fields.open('email', contactId, email)];
  }

  private async phonesOf(sql: Sql, contactId: string): Promise<string[]> {
    const phones = await sql.query<SealedPhone>(
      'SELECT id, phone FROM contact_phones WHERE contact_id = $1 ORDER BY position',
      [contactId],
    );
    return phones.map(({ id, phone }) => this.fields.open('phone', id, phone));
  }
}

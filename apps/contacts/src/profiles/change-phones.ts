import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId, Problem } from '#runtime';
import { readPhone } from '../people/phone.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ReadPhone } from './edit.rules.js';
import { personUnreadable } from './profiles.errors.js';
import { becomesTheirs, type KnownWay, unwantedWays, wantedWays } from './way.rules.js';

interface PhoneRow {
  readonly id: string;
  readonly phone: Buffer;
  readonly index: string;
  readonly ended: boolean;
}

const selectPhones = `
  SELECT id, phone, phone_index AS index, ended_at IS NOT NULL AS ended FROM contact_phones WHERE contact_id = $1`;

const upsertPhones = `
  INSERT INTO contact_phones (id, contact_id, phone, phone_index, textable, position)
  SELECT said.id, $1, said.phone, said.index, said.textable, said.place - 1
    FROM unnest($2::uuid[], $3::bytea[], $4::text[], $5::boolean[]) WITH ORDINALITY
      AS said (id, phone, index, textable, place)
  ON CONFLICT (contact_id, phone_index)
    DO UPDATE SET textable = excluded.textable, position = excluded.position, ended_at = NULL`;

const endPhones = `
  UPDATE contact_phones SET ended_at = $3
   WHERE contact_id = $1 AND id = ANY($2) AND ended_at IS NULL`;

/** Writes the numbers of a person anew, in the order of their preference. */
@Injectable()
export class ChangePhones {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * Answers the numbers that became theirs by it.
   *
   * @throws Problem `person_unreadable` for the id of a number that is not theirs.
   */
  async run(
    sql: Sql,
    contactId: string,
    said: readonly ReadPhone[],
    at: Date,
  ): Promise<{ e164: string; index: string }[]> {
    const known = await this.known(sql, contactId);
    const wanted = wantedWays(
      known,
      said.map((one) => ('id' in one ? one : this.hashed(one))),
    );
    if (!wanted) throw noSuchPhone();
    const ended = unwantedWays(known, wanted).map(({ id }) => id);
    await sql.query(endPhones, [contactId, ended, at]);
    const rows = wanted.map((way) => ({ ...way, id: way.known?.id ?? newId() }));
    await sql.query(upsertPhones, [
      contactId,
      rows.map(({ id }) => id),
      rows.map(({ id, plain }) => this.fields.seal('phone', id, plain)),
      rows.map(({ index }) => index),
      rows.map(({ plain, said: { textable } }) => textable && (readPhone(plain)?.mayReceiveTexts ?? false)),
    ]);
    return rows.filter(becomesTheirs).map(({ plain, index }) => ({ e164: plain, index }));
  }

  private hashed({ e164, textable }: { readonly e164: string; readonly textable: boolean }) {
    return { plain: e164, index: this.fields.phoneIndex(e164), textable };
  }

  private async known(sql: Sql, contactId: string): Promise<KnownWay[]> {
    const rows = await sql.query<PhoneRow>(selectPhones, [contactId]);
    return rows.map(({ id, phone, index, ended }) => ({
      id,
      index,
      ended,
      plain: this.fields.open('phone', id, phone),
    }));
  }
}

function noSuchPhone(): Problem {
  return new Problem(personUnreadable, { fields: [{ path: 'body.phones', message: 'No such number of theirs.' }] });
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem } from '#runtime';
import { circlesOf } from '../circles/own-circles.rules.js';
import { maskEmail } from '../people/email.rules.js';
import { maskPhone } from '../people/phone.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ProfileReply } from './profile.shapes.js';

/** A sealed value in hex, as JSON carries it, and the row that it opens in. */
interface SealedRow {
  readonly id: string;
  readonly sealed: string;
}

interface SealedWay extends SealedRow {
  readonly endedAt: string | null;
}

type Plain = Pick<
  ProfileReply,
  'version' | 'otherLanguages' | 'anyHour' | 'unionLocal' | 'bargainingUnit' | 'skills' | 'hours' | 'tags'
>;

interface ProfileRow extends Plain {
  readonly email: Buffer | null;
  readonly phones: readonly (SealedWay & { readonly textable: boolean })[];
  readonly emails: readonly SealedWay[];
  readonly broughtBy: string | null;
  readonly broughtByName: Buffer | null;
  readonly written: readonly (SealedRow & { readonly by: string; readonly at: string })[];
}

const rows = (select: string): string => `coalesce((SELECT json_agg(${select}), '[]')`;

// Who brought them is named only to those who may know of that person.
const selectProfile = `
  SELECT c.version, c.email, c.other_languages AS "otherLanguages", c.any_hour AS "anyHour",
         b.id AS "broughtBy", b.name AS "broughtByName",
         CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'name', l.name) END AS "unionLocal",
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS "bargainingUnit",
         ARRAY(SELECT skill FROM contact_skills s WHERE s.contact_id = c.id ORDER BY skill) AS skills,
         ${rows(`json_build_object('kind', kind, 'weekday', weekday, 'fromMinute', from_minute,
                                   'untilMinute', until_minute) ORDER BY weekday, from_minute, kind)
                 FROM contact_hours h WHERE h.contact_id = c.id`)} AS hours,
         ${rows(`json_build_object('id', t.id, 'name', t.name) ORDER BY t.name)
                 FROM contact_tags m JOIN tags t ON t.id = m.tag_id WHERE m.contact_id = c.id`)} AS tags,
         ${rows(`json_build_object('id', id, 'sealed', encode(phone, 'hex'), 'textable', textable, 'endedAt', ended_at)
                 ORDER BY ended_at IS NOT NULL, position)
                 FROM contact_phones p WHERE p.contact_id = c.id`)} AS phones,
         ${rows(`json_build_object('id', id, 'sealed', encode(e.email, 'hex'), 'endedAt', ended_at)
                 ORDER BY ended_at IS NOT NULL, position)
                 FROM contact_emails e
                WHERE e.contact_id = c.id AND e.email_index IS DISTINCT FROM c.email_index`)} AS emails,
         ${rows(`json_build_object('id', id, 'sealed', encode(body, 'hex'), 'by', written_by, 'at', written_at)
                 ORDER BY written_at DESC, id DESC)
                 FROM contact_notes n WHERE n.contact_id = c.id`)} AS written
    FROM contacts c
    LEFT JOIN union_locals l ON l.id = c.union_local_id
    LEFT JOIN bargaining_units u ON u.id = c.bargaining_unit_id
    LEFT JOIN contacts b ON b.id = c.came_through
     AND ($2::uuid[] IS NULL
          OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = b.id AND m.circle_id = ANY($2)))
   WHERE c.id = $1`;

/** What is known of a person beside what a list shows; numbers and addresses are masked. */
@Injectable()
export class ShowProfile {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_found`. */
  async run(contactId: string, caller: Caller): Promise<ProfileReply> {
    const [row] = await this.database.query<ProfileRow>(selectProfile, [contactId, circlesOf(caller)]);
    if (!row) throw new Problem(notFound);
    const { email, phones, emails, broughtBy, broughtByName, written, ...plain } = row;
    const preferred = email && { id: contactId, masked: this.mask('email', contactId, email), endedAt: null };
    return {
      ...plain,
      cameThrough:
        broughtBy === null ? null : { id: broughtBy, name: this.fields.openOptional('name', broughtBy, broughtByName) },
      everyPhone: phones.map(({ sealed, endedAt, ...phone }) => ({
        ...phone,
        masked: this.mask('phone', phone.id, fromHex(sealed)),
        endedAt: asInstant(endedAt),
      })),
      everyEmail: [
        ...(preferred ? [preferred] : []),
        ...emails.map(({ id, sealed, endedAt }) => ({
          ...{ id, masked: this.mask('furtherEmail', id, fromHex(sealed)), endedAt: asInstant(endedAt) },
        })),
      ],
      notes: written.map(({ id, sealed, by, at }) => ({
        ...{ id, text: this.fields.open('note', id, fromHex(sealed)), writtenAt: new Date(at).toISOString() },
        isMine: by === `person:${caller.person?.id ?? ''}`,
      })),
    };
  }

  private mask(field: 'email' | 'furtherEmail' | 'phone', id: string, sealed: Buffer): string {
    const plain = this.fields.open(field, id, sealed);
    return field === 'phone' ? maskPhone(plain) : maskEmail(plain);
  }
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

/** An instant as JSON of the database has it, in UTC. */
function asInstant(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}

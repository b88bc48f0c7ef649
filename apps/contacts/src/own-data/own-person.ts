import type { PersonalFields } from '../sealing/personal-fields.js';

/** A sealed value in hex, as JSON carries it, and the row that it opens in. */
interface Sealed {
  readonly id: string;
  readonly sealed: string;
}

/** Who somebody is, with the sealed parts closed. */
export interface OwnPersonRow {
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly phones: readonly (Sealed & { textable: boolean; endedAt: string | null })[];
  readonly furtherEmails: readonly (Sealed & { endedAt: string | null })[];
  readonly notes: readonly (Sealed & { writtenAt: string })[];
}

const rows = (select: string): string => `coalesce((SELECT json_agg(${select}), '[]')`;

// Of whoever brought them it says that there is somebody, of whom they brought how many: the rest is about these.
export const selectOwnPerson = `
  SELECT c.id, c.name, c.email, c.language, c.postal_code AS "postalCode", c.time_zones AS "timeZones",
         c.member_since::text AS "memberSince", c.source, c.created_at AS "createdAt",
         c.sms_consent AS "smsConsent", c.email_consent AS "emailConsent", c.any_hour AS "anyHour",
         c.other_languages AS "otherLanguages", c.came_through IS NOT NULL AS "cameThroughSomebody",
         (SELECT count(*)::int FROM contacts b WHERE b.came_through = c.id) AS brought,
         (SELECT name FROM union_locals WHERE id = c.union_local_id) AS "unionLocal",
         (SELECT name FROM bargaining_units WHERE id = c.bargaining_unit_id) AS "bargainingUnit",
         (SELECT count(*)::int FROM former_emails f WHERE f.contact_id = c.id) AS "formerEmails",
         ${rows(`json_build_object('name', w.name, 'role', m.role) ORDER BY w.name)
                 FROM contact_workplaces m JOIN workplaces w ON w.id = m.workplace_id
                WHERE m.contact_id = c.id`)} AS workplaces,
         ${rows(`json_build_object('id', p.id, 'sealed', encode(p.phone, 'hex'), 'textable', p.textable,
                                   'endedAt', p.ended_at) ORDER BY p.ended_at IS NOT NULL, p.position)
                 FROM contact_phones p WHERE p.contact_id = c.id`)} AS phones,
         ${rows(`json_build_object('id', e.id, 'sealed', encode(e.email, 'hex'), 'endedAt', e.ended_at)
                 ORDER BY e.ended_at IS NOT NULL, e.position)
                 FROM contact_emails e WHERE e.contact_id = c.id`)} AS "furtherEmails",
         ${rows(`json_build_object('id', n.id, 'sealed', encode(n.body, 'hex'), 'writtenAt', n.written_at)
                 ORDER BY n.written_at, n.id)
                 FROM contact_notes n WHERE n.contact_id = c.id`)} AS notes,
         ${rows(`json_build_object('kind', kind, 'weekday', weekday, 'fromMinute', from_minute,
                                   'untilMinute', until_minute) ORDER BY weekday, from_minute, kind)
                 FROM contact_hours h WHERE h.contact_id = c.id`)} AS hours,
         ARRAY(SELECT skill FROM contact_skills s WHERE s.contact_id = c.id ORDER BY skill) AS skills,
         ARRAY(SELECT t.name FROM contact_tags m JOIN tags t ON t.id = m.tag_id
                WHERE m.contact_id = c.id ORDER BY t.name) AS tags,
         ARRAY(SELECT r.name FROM contact_circles m JOIN circles r ON r.id = m.circle_id
                WHERE m.contact_id = c.id ORDER BY r.name) AS circles
    FROM contacts c WHERE c.id = $1`;

/** Opens who somebody is, and what was noted of them. */
export function openOwnPerson(
  fields: PersonalFields,
  contactId: string,
  { notes, ...row }: OwnPersonRow,
): { person: object; notes: object[] } {
  const person = {
    ...row,
    name: fields.openOptional('name', contactId, row.name),
    email: fields.openOptional('email', contactId, row.email),
    phones: row.phones.map(({ id, sealed, textable, endedAt }) => ({
      ...{ number: fields.open('phone', id, fromHex(sealed)), textable, endedAt: inUtc(endedAt) },
    })),
    furtherEmails: row.furtherEmails.map(({ id, sealed, endedAt }) => ({
      ...{ address: fields.open('furtherEmail', id, fromHex(sealed)), endedAt: inUtc(endedAt) },
    })),
  };
  const opened = notes.map(({ id, sealed, writtenAt }) => ({
    ...{ text: fields.open('note', id, fromHex(sealed)), writtenAt: inUtc(writtenAt) },
  }));
  return { person, notes: opened };
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

function inUtc(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}

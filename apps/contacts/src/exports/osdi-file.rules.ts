import type { ExportedPerson, Watermark } from './export-file.rules.js';

/** What OSDI calls the states in which an address or a number may be; it has no word for a consent nobody knows. */
const statuses: Readonly<Partial<Record<string, string>>> = { opted_in: 'subscribed', opted_out: 'unsubscribed' };

/** What closes the collection behind the last person. */
export const osdiTail = ']}}\n';

/**
 * People as members of one OSDI collection (Open Supporter Data Interface 1.2, resource `osdi:people`), as JSON text.
 * No part but the only one is without people. The first part opens the collection, {@link osdiTail} closes it. What OSDI has no field for stands in
 * `custom_fields`, among it the whole name: which of its words is the family's is a guess (the first word is taken for
 * the given name), and whose copy it is.
 *
 * @param total people of the whole file.
 */
export function writeOsdi(
  people: readonly ExportedPerson[],
  mark: Watermark,
  { isFirst, total }: { readonly isFirst: boolean; readonly total: number },
): string {
  const texts = people.map((person) => JSON.stringify(osdiPerson(person, mark)));
  if (!isFirst) return texts.map((text) => `,\n${text}`).join('');
  const about = { total_pages: 1, per_page: total, page: 1, total_records: total };
  return `${JSON.stringify(about).slice(0, -1)},"_embedded":{"osdi:people":[\n${texts.join(',\n')}`;
}

function osdiPerson(person: ExportedPerson, mark: Watermark): object {
  const [given, ...family] = (person.name ?? '').split(' ');
  return {
    identifiers: [`turnout:${person.id}`],
    origin_system: 'Turnout',
    created_date: person.createdAt.toISOString(),
    ...(person.name !== null && { given_name: given, family_name: family.join(' ') }),
    languages_spoken: [person.language],
    ...(person.postalCode !== null && { postal_addresses: [{ primary: true, postal_code: person.postalCode }] }),
    email_addresses:
      person.email === null ? [] : [{ primary: true, address: person.email, ...status(person.emailConsent) }],
    phone_numbers: person.phones.map(({ e164, textable }, place) => ({
      primary: place === 0,
      number: e164,
      sms_capable: textable,
      ...(textable && { number_type: 'Mobile', ...status(person.smsConsent) }),
    })),
    custom_fields: {
      full_name: person.name,
      circles: person.circles,
      workplace: person.workplace,
      join_date: person.memberSince,
      time_zones: person.timeZones,
      source: person.source,
      export: `${mark.exportId} asked by ${mark.askedBy}`,
    },
  };
}

function status(consent: string): { status?: string } {
  const said = statuses[consent];
  return said === undefined ? {} : { status: said };
}

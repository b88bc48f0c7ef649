import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  audienceChunkResolved,
  audienceRequested,
  audienceResolved,
  type AudienceTree,
  reachabilityChanged,
} from '#contracts';
import { newId } from '#runtime';
import { buildMembershipFile, type BuiltMember } from '#testing';
import type { AudiencePreviewReply } from '../../apps/contacts/src/audiences/audiences.routes.js';
import type { ImportDetailReply } from '../../apps/contacts/src/imports/imports.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const consent = {
  how: 'sign-up sheet at the May meeting',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets and actions, about 8 a month. Rates may apply. STOP to end, HELP for help.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

type Rule = { circleId: string | null; language: 'en' | 'es' | null; rule?: AudienceTree };

function preview(rule: Rule): Promise<AudiencePreviewReply> {
  return good(house.as('chair', 'POST', '/api/audiences/preview', rule));
}

function importCsv(csv: string, more: object = {}): Promise<ImportDetailReply> {
  return good(house.as('chair', 'POST', '/api/imports', { fileName: 'export.csv', csv, consent, ...more }));
}

async function circle(name: string): Promise<string> {
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name }))).id;
}

/** The people to whom a wave with that rule would go, and its summary. */
async function resolve(audience: Rule): Promise<{ ids: string[]; chunks: number[]; summary: object | undefined }> {
  const waveId = newId();
  const request = { waveId, actionId: newId(), audience, requestedAt: house.clock.now().toISOString() };
  await house.tell(audienceRequested, request);
  const chunks = (await house.told(audienceChunkResolved)).filter((chunk) => chunk.waveId === waveId);
  const summary = (await house.told(audienceResolved)).find((one) => one.waveId === waveId);
  return {
    ids: chunks.flatMap(({ contactIds }) => contactIds),
    chunks: chunks.map(({ chunk }) => chunk),
    summary,
  };
}

/** Half of a built file: its header and every second row. */
function halves(csv: string): [string, string] {
  const [header = '', ...rows] = csv.trimEnd().split('\r\n');
  const half = (parity: number): string => [header, ...rows.filter((_, row) => row % 2 === parity)].join('\r\n');
  return [half(0), half(1)];
}

describe('the audience of an ask', () => {
  it('A file of 200 people with mixed consent, opt-outs and two people on one phone: nobody without attested consent is in the audience, Do_Not_Call wins', async () => {
    const circleId = await circle('Mixed');
    const { csv, members } = buildMembershipFile({ people: 200, seed: 3, languageColumn: true });
    const [attested, unattested] = halves(csv);
    const first = await importCsv(attested, { circleId });
    await importCsv(unattested, { circleId, consent: null });
    const agreed = members.filter((_, row) => row % 2 === 0);
    const refusing = agreed.filter(({ mobile }) => mobile !== null).slice(5, 12);
    await Promise.all(refusing.map((member) => stop(first, member, agreed)));

    const { ids } = await resolve({ circleId, language: null });
    const expected = agreed.filter((member) => member.mobile && !member.doNotCall && !refusing.includes(member));
    const idOf = (member: BuiltMember): string | null | undefined => first.rows[agreed.indexOf(member)]?.contactId;
    expect(new Set(ids)).toEqual(new Set(expected.map(idOf)));
    expect(expected.length).toBeGreaterThan(50);
    expect(agreed.some(({ doNotCall, mobile }) => doNotCall && mobile !== null)).toBe(true);
  });

  it('asks each phone once, and tells how many share one', async () => {
    const circleId = await circle('One phone');
    const { csv } = buildMembershipFile({ people: 12, seed: 5 });
    // Numbers of their own, so that nobody of another test has one of them.
    const report = await importCsv(csv.replaceAll('555', '556'), { circleId });
    const sharing = report.rows.filter(({ remarks }) => remarks.includes('shares_a_phone'));
    expect(sharing.map(({ line }) => line)).toEqual([12, 13]);
    const { people, sharingAPhone } = await preview({ circleId, language: null });
    const { ids } = await resolve({ circleId, language: null });
    expect(sharingAPhone).toBe(1);
    expect(ids).toHaveLength(people);
    expect(ids.filter((id) => sharing.some(({ contactId }) => contactId === id))).toHaveLength(1);
  });

  it('leaves out both of two people on one phone when one of them said no', async () => {
    const circleId = await circle('One said no');
    const header = 'first_name,last_name,mobile_phone,email,do_not_call';
    await importCsv(`${header}\nAna,Uno,2065550190,,no\nBen,Uno,2065550190,,yes`, { circleId });
    expect(await preview({ circleId, language: null })).toMatchObject({
      people: 0,
      sharingAPhone: 0,
      leftOut: [{ reason: 'opted_out', people: 2 }],
    });
  });

  it('gives each person who is left out one reason', async () => {
    const circleId = await circle('Reasons');
    const header = 'first_name,last_name,mobile_phone,home_phone,email,do_not_call,language';
    const rows = [
      'Ana,Dos,2065550180,,,no,en',
      'Ben,Dos,,2065550181,,no,en',
      'Cid,Dos,,,cid@example.org,no,en',
      'Dora,Dos,2065550182,,,yes,en',
      'Eva,Dos,2065550183,,,no,es',
    ];
    await importCsv([header, ...rows].join('\n'), { circleId });
    await importCsv(`${header}\nFay,Dos,2065550184,,,no,en`, { circleId, consent: null });
    expect(await preview({ circleId, language: 'en' })).toEqual({
      people: 1,
      byChannel: { sms: 1, email: 0 },
      byLanguage: { en: 1, es: 0 },
      sharingAPhone: 0,
      sharingAnEmail: 0,
      leftOut: [
        { reason: 'other_language', people: 1 },
        { reason: 'opted_out', people: 1 },
        { reason: 'no_phone', people: 1 },
        { reason: 'not_textable', people: 1 },
        { reason: 'no_consent', people: 1 },
      ],
    });
  });

  it('check A7: the count that was previewed is the count that is resolved, for every rule', async () => {
    const circles = await house.database.query<{ id: string }>('SELECT id FROM circles');
    const rules = [null, ...circles.map(({ id }) => id)].flatMap((circleId) =>
      ([null, 'en', 'es'] as const).map((language) => ({ circleId, language })),
    );
    for (const rule of rules) {
      const counted = await preview(rule);
      const { ids, summary } = await resolve(rule);
      expect(ids).toHaveLength(counted.people);
      expect(new Set(ids).size).toBe(ids.length);
      expect(summary).toMatchObject({ people: counted.people, leftOut: counted.leftOut });
      expect(counted.byLanguage.en + counted.byLanguage.es).toBe(counted.people);
      const leftOut = counted.leftOut.reduce((total, { people }) => total + people, 0);
      expect(counted.byChannel.sms + counted.byChannel.email).toBe(counted.people);
      expect(counted.people + counted.sharingAPhone + counted.sharingAnEmail + leftOut).toBe(await size(rule.circleId));
    }
  });

  it('sends a large audience in chunks of at most 1,000, numbered from 0, before the summary', async () => {
    const circleId = await circle('Large');
    const header = 'first_name,last_name,mobile_phone,email,do_not_call';
    const rows = Array.from({ length: 2300 }, (_, index) => `P${index},Tres,415${2_000_000 + index},,no`);
    await importCsv([header, ...rows].join('\n'), { circleId });
    const { ids, chunks, summary } = await resolve({ circleId, language: null });
    expect(ids).toHaveLength(2300);
    expect(chunks).toEqual([0, 1, 2, 3]);
    expect(summary).toMatchObject({ people: 2300, chunks: 4, leftOut: [] });
  });

  it('asks a phone or a mailbox once also when those who share it are found in different parts (bar F3)', async () => {
    const circleId = await circle('Parts');
    const header = 'first_name,last_name,mobile_phone,email,do_not_call';
    const rows = Array.from({ length: 300 }, (_, index) => `P${index},Cinco,503${2_000_000 + index},,no`);
    const kin = ['Kin,Cinco,5032000000,,no', 'Kin,Seis,5032000299,,no', 'Kin,Siete,5032000001,,yes'];
    await importCsv([header, ...rows, ...kin].join('\n'), { circleId });
    const counted = await preview({ circleId, language: null });
    expect(counted).toMatchObject({ people: 299, sharingAPhone: 2, leftOut: [{ reason: 'opted_out', people: 2 }] });
    const { ids, chunks, summary } = await resolve({ circleId, language: null });
    expect(new Set(ids).size).toBe(299);
    expect(chunks).toEqual([0, 1]);
    expect(summary).toMatchObject({ people: 299, leftOut: [{ reason: 'opted_out', people: 2 }] });
  });

  it('means by elections who agreed to them on the channel on which they are asked, also from a later list', async () => {
    const circleId = await circle('Ballot');
    const csv = 'first_name,last_name,mobile_phone,email,do_not_call\nAna,Vota,2065550280,,no\nBen,Vota,2065550281,,no';
    await importCsv(csv, { circleId });
    const rule = { is: 'agreed_to', purpose: 'elections' } as const;
    const agreed = async (): Promise<number[]> => {
      const all = { circleId, language: null };
      const [some, others] = await Promise.all([preview({ ...all, rule }), preview({ ...all, rule: { not: rule } })]);
      return [some.people, others.people];
    };
    expect(await agreed()).toEqual([0, 2]);
    const [header = '', ana = ''] = csv.split('\n');
    await importCsv(`${header}\n${ana}`, { circleId, consent: { ...consent, purposes: ['turnout', 'elections'] } });
    expect(await agreed()).toEqual([1, 1]);
    expect((await resolve({ circleId, language: null, rule })).summary).toMatchObject({ people: 1 });
  });

  it('resolves a rule that means nobody to an empty summary', async () => {
    const { ids, summary } = await resolve({ circleId: newId(), language: null });
    expect(ids).toEqual([]);
    expect(summary).toMatchObject({ people: 0, chunks: 0, leftOut: [] });
  });
});

async function size(circleId: string | null): Promise<number> {
  const [row] = await house.database.query<{ people: number }>(
    `SELECT count(*) AS people FROM contacts c WHERE $1::uuid IS NULL
        OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = $1)`,
    [circleId],
  );
  return row?.people ?? 0;
}

/** The member's phone texts STOP. */
async function stop(report: ImportDetailReply, member: BuiltMember, rows: readonly BuiltMember[]): Promise<void> {
  const contactId = report.rows[rows.indexOf(member)]?.contactId ?? '';
  const [phone] = await house.database.query<{ phone_index: string }>(
    'SELECT phone_index FROM contact_phones WHERE contact_id = $1 AND textable',
    [contactId],
  );
  await house.tell(reachabilityChanged, {
    phoneIndex: phone?.phone_index ?? '',
    contactIds: [contactId],
    state: 'opted_out',
    how: 'carrier_keyword',
    changedAt: house.clock.now().toISOString(),
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe, type Visitor } from '#testing';
import { MailReader } from './mail-reader.js';
import { fictionalPhones, importPhones } from './people.js';
import { type Proof, RolesHouse } from './roles-house.js';

const phones = fictionalPhones(3);
const picket = {
  ...{ kind: 'picket', title: 'Picket', place: '1200 Main St', timeZone: 'America/Chicago' },
  shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
};

let at: RolesHouse;
let mails: MailReader;
let ana: Visitor;
let ben: Visitor;
/** A browser's session of Rosa, who is a chair: in somebody else's hands. */
let stolen: Proof;
let rosaId: string;
let auditor: Proof;
let waveId: string;
let grantId: string;
let exportId: string;

beforeAll(async () => {
  at = await RolesHouse.open({ TURNOUT_APPROVAL_ABOVE: '2' });
  mails = new MailReader(at.url);
  await importPhones(at.chair, phones);
  await probe('the people', async () => {
    const { items } = await at.chair.ask<{ items: unknown[] }>('GET', '/api/contacts');
    return items.length === phones.length;
  });
  ana = await at.enter({ role: 'admin' }, { name: 'Ana', email: 'ana@example.org' });
  ben = await at.enter({ role: 'chair' }, { name: 'Ben', email: 'ben@example.org' });
  stolen = await (await at.enter({ role: 'chair' }, { name: 'Rosa', email: 'rosa@example.org' })).proof();
  rosaId = await at.whoIs(stolen);
  auditor = await at.session({ role: 'auditor' });
}, 120_000);

afterAll(() => at.house.close(), 60_000);

/** What an answer may hold that this drill looks at. */
interface Said {
  readonly code: string;
  readonly id: string;
  readonly grantId: string;
  readonly url: string | null;
  readonly waves: readonly { readonly id: string; readonly heldFor: string }[];
}

/** What the thief asks for, and what comes back. */
async function tries(method: string, path: string, body?: object): Promise<{ status: number; body: Said }> {
  const { status, text } = await at.ask(stolen, method, path, body);
  return { status, body: JSON.parse(text) as Said };
}

const refused = (code: string) => expect.objectContaining({ body: expect.objectContaining({ code }) });

async function sent(): Promise<number> {
  const texts = await Promise.all(phones.map((phone) => at.chair.texts(phone)));
  return texts.flat().length;
}

async function deedsOfRosa(): Promise<{ deed: string; details: Record<string, unknown> }[]> {
  const { text } = await at.ask(auditor, 'GET', `/api/audit?actor=person:${rosaId}&limit=200`);
  return (JSON.parse(text) as { items: { deed: string; details: Record<string, unknown> }[] }).items;
}

describe("fault F31: a chair's session in somebody else's hands", () => {
  it('sends nothing to many: it can neither approve its own wave, now or ahead of time, nor have it go on', async () => {
    const { id } = (await tries('POST', '/api/actions', picket)).body;
    expect(await tries('POST', '/api/waves/approvals', { actionId: id, people: 1000 })).toMatchObject({ status: 200 });
    await tries('POST', `/api/actions/${id}/post`);
    waveId = await probe('a wave that waits', async () => {
      const { body } = await tries('GET', `/api/waves?actionId=${id}`);
      const [wave] = body.waves;
      if (wave?.heldFor !== 'approval') throw new Error(wave?.heldFor ?? 'there is none');
      return wave.id;
    });
    const wave = `/api/waves/${waveId}`;
    expect(await tries('POST', `${wave}/approve`, { people: phones.length })).toEqual(refused('approval_of_own_wave'));
    expect(await tries('POST', `${wave}/resume`)).toEqual(refused('wave_needs_approval'));
    const form = await at.ask(stolen, 'POST', `/approve/waves/${waveId}`, { verdict: 'approve', people: '3' });
    expect(form.status).toBe(403);
  });

  it('takes no list of people away', async () => {
    const asked = await tries('POST', '/api/exports', {
      ...{ circleId: null, reason: 'The list for the coalition' },
    });
    expect(asked).toMatchObject({ status: 202, body: { state: 'awaiting_approval' } });
    exportId = asked.body.id;
    const file = `/api/exports/${exportId}`;
    expect(await tries('POST', `${file}/approve`, {})).toEqual(refused('approval_of_own_export'));
    expect(await tries('GET', `${file}/file`)).toEqual(refused('export_not_ready'));
  });

  it('lets no accomplice in, and turns nothing off', async () => {
    expect(await tries('POST', '/api/staff/invitations', { role: 'chair' })).toEqual(refused('out_of_scope'));
    expect(await tries('POST', '/api/staff/tokens', { role: 'chair' })).toEqual(refused('not_allowed'));
    const email = 'accomplice@example.org';
    expect((await at.ask(stolen, 'POST', '/staff/invitations', { role: 'chair', email })).status).toBe(403);
    const asked = await tries('POST', '/api/staff/invitations', { role: 'texter' });
    expect(asked.body.url).toBeNull();
    ({ grantId } = asked.body);
    const grant = `/api/staff/grants/${grantId}`;
    expect(await tries('POST', `${grant}/approve`)).toEqual(refused('grant_not_yours'));
    expect(await tries('POST', `${grant}/claim`)).toEqual(refused('grant_not_approved'));
    const benId = await at.whoIs(await ben.proof());
    expect((await at.ask(stolen, 'POST', `/staff/${benId}/leave`)).status).toBe(403);
    expect((await at.ask(stolen, 'POST', `/staff/${benId}/end-sessions`)).status).toBe(403);
  });

  it('is noticed: whoever may approve gets a mail for each, and the asker none', async () => {
    await at.mailApprovers();
    const links = async (address: string): Promise<string[]> =>
      (await mails.mailsTo(address)).map(({ text }) => /\/approve\/\S+/.exec(text)?.[0] ?? text);
    const [wave, file, grant] = [
      `/approve/waves/${waveId}`,
      `/approve/exports/${exportId}`,
      `/approve/grants/${grantId}`,
    ];
    expect((await links('ben@example.org')).sort()).toEqual([file, grant, wave].sort());
    expect((await links('ana@example.org')).sort()).toEqual([file, grant].sort());
    expect(await links('rosa@example.org')).toEqual([]);
    expect(await ben.read('/approve')).toContain(wave);
  });

  it('inv I11: leaves an entry for every try, in chains that verify', async () => {
    const deeds = await deedsOfRosa();
    const named = deeds.map(({ deed }) => deed);
    expect(named).toEqual(
      expect.arrayContaining([
        'action.posted',
        'wave.approved-early',
        'export.asked',
        'grant.asked',
        'request.refused',
      ]),
    );
    for (const never of ['wave.approved', 'wave.resumed', 'export.approved', 'export.downloaded', 'grant.approved']) {
      expect(named).not.toContain(never);
    }
    // Of each part the first at once; what follows within the minute is counted and written when it is over.
    const codes = deeds.filter(({ deed }) => deed === 'request.refused').map(({ details }) => details.code);
    expect(codes.sort()).toEqual(['approval_of_own_export', 'approval_of_own_wave', 'out_of_scope']);
    for (const service of ['web', 'actions', 'contacts', 'notifications']) {
      const { text } = await at.ask(auditor, 'GET', `/api/audit/verification?service=${service}`);
      expect(JSON.parse(text)).toMatchObject({ findings: [], next: null });
    }
  });

  it('ends with one tap of an admin, and what it began is refused by another chair', async () => {
    expect((await ana.post(`/staff/${rosaId}/end-sessions`)).status).toBe(303);
    expect((await at.ask(stolen, 'GET', '/api/contacts')).status).toBe(401);
    expect((await ben.post(`/approve/waves/${waveId}`, { verdict: 'refuse' })).status).toBe(303);
    expect((await ben.post(`/approve/exports/${exportId}`, { verdict: 'refuse' })).status).toBe(303);
    expect((await ben.post(`/approve/grants/${grantId}`, { verdict: 'refuse' })).status).toBe(303);
    for (const path of [`waves/${waveId}`, `exports/${exportId}`, `grants/${grantId}`]) {
      expect(await ben.read(`/approve/${path}`)).toContain('It was refused or stopped.');
    }
    expect(await ben.read('/approve')).toContain('Nothing waits for your word.');
    expect(await sent()).toBe(0);
  });
});

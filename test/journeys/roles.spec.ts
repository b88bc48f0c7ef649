import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSecrets, newId, Secrets, ServiceIdentity, SteppableClock, SystemClock } from '#runtime';
import { probe } from '#testing';
import { atTheDoor, codeOf, endings, isInternal, refusalCodes, RolesAsking, table } from './roles-asking.js';
import { type Proof, RolesHouse, type Things } from './roles-house.js';
import { type Asker, askers, type Row } from './roles-table.js';

const addresses = table.map(({ address }) => address);
let at: RolesHouse;
let things: Things;
let asking: RolesAsking;
let sessions: Record<Asker, Proof>;
let scripts: Record<Asker, Proof>;

beforeAll(async () => {
  at = await RolesHouse.open();
  things = await at.fill();
  asking = new RolesAsking(at, things);
  sessions = await everybody((grant) => at.session(grant));
  scripts = await everybody((grant) => at.script(grant));
}, 120_000);

afterAll(() => at.house.close());

async function everybody(enter: (grant: object) => Promise<Proof>): Promise<Record<Asker, Proof>> {
  const proofs: Partial<Record<Asker, Proof>> = { nobody: await at.atTheDoor() };
  for (const asker of askers) {
    if (asker !== 'nobody') proofs[asker] = await enter(at.grantOf(asker, things));
  }
  return proofs as Record<Asker, Proof>;
}

/** The session that an address is asked with. */
function sessionFor({ address }: Row, asker: Asker): Promise<Proof> | Proof {
  if (asker === 'nobody' || !endings.test(address)) return sessions[asker];
  return at.session(at.grantOf(asker, things));
}

describe('who may do what (inv I15)', () => {
  it('is written down for every address that any service answers, and for no other', () => {
    const routes = at.house.services.flatMap(({ routes: answered }) => [...answered]);
    const named = routes.filter((route) => !route.startsWith('HEAD ') && !route.endsWith(' /api/*'));
    expect([...new Set(named)].sort()).toEqual([...addresses].sort());
  });

  it.each(askers)(
    'check D3, inv I15: every address, asked by %s',
    async (asker) => {
      const faults: string[] = [];
      for (const row of atTheDoor) {
        const proof = await sessionFor(row, asker);
        faults.push(...(await asking.faultsOf(row, asker, row.cells[asker], proof, false)));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it.each(askers.filter((asker) => asker !== 'nobody'))(
    'inv I15: every address of the API, asked by a script as %s',
    async (asker) => {
      const api = atTheDoor.filter(({ address }) => address.includes(' /api/'));
      const faults: string[] = [];
      for (const row of api)
        faults.push(...(await asking.faultsOf(row, asker, row.cells[asker], scripts[asker], true)));
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('a session that was ended, and one that nobody made, open nothing', async () => {
    const signedIn = table.filter((row) => row.cells.chair !== 'no' && row.cells.nobody === 'no');
    const invented = { cookie: `turnout_session=${'x'.repeat(43)}`, 'sec-fetch-site': 'same-origin' };
    const faults: string[] = [];
    await at.ask(sessions.chair, 'POST', '/api/session/end');
    for (const proof of [sessions.chair, invented, { authorization: 'Bearer nothing' }]) {
      for (const row of signedIn) faults.push(...(await asking.faultsOf(row, 'chair', 'no', proof, false)));
    }
    expect(faults).toEqual([]);
  }, 60_000);

  it('what services tell one another is behind no address of the front door, however it is written', async () => {
    const proof = await at.session({ role: 'chair' });
    for (const row of table.filter(isInternal)) {
      expect({ row: row.address, status: (await asking.ask(proof, row.address, 'chair')).status }).toMatchObject({
        status: 404,
      });
    }
    for (const path of ['/api/contacts/../../internal/names', '/api/contacts/%2e%2e/%2E%2E/internal/names']) {
      const raw = await at.house.services.at(-1)?.transport({
        ...{ method: 'POST', path, body: { contactIds: [things.person] } },
        headers: { ...proof },
      });
      expect(raw?.status).toBe(404);
    }
  });
});

describe('a service asked without the front door', () => {
  const parts = ['web', 'actions', 'contacts', 'notifications', 'cli'];
  const person = { id: newId(), role: 'chair' as const };
  const sign = (part: string, to: string, secrets = at.secrets, clock = new SystemClock()) =>
    new ServiceIdentity(part, secrets, clock).sign(to, person);

  it('believes only a process that may ask, and of people only what the front door says', async () => {
    const faults: string[] = [];
    for (const { row, name, send } of asking.served()) {
      for (const part of parts) {
        const may = isInternal(row) ? row.processes.includes(part) : part === 'web' || part === 'cli';
        const status = await send(sign(part, name));
        if ((status !== 403) !== may) faults.push(`${row.address} of ${name} by ${part}: ${String(status)}`);
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);

  it('answers 401 to nobody, to a forged identity, to an old one and to one for another service', async () => {
    const others = new Secrets(generateSecrets());
    const yesterday = new SteppableClock(new Date(Date.now() - 86_400_000));
    const faults: string[] = [];
    for (const { row, name, send } of asking.served()) {
      const [body = '', signature = ''] = sign('actions', name).split('.');
      const changed = Buffer.from(body, 'base64url').toString().replace('"actions"', '"web"');
      const tokens = [
        ...[undefined, 'x.y', sign('web', name, others), sign('web', name, at.secrets, yesterday)],
        ...[sign('web', 'practice'), `${Buffer.from(changed).toString('base64url')}.${signature}`],
      ];
      for (const token of tokens) if ((await send(token)) !== 401) faults.push(`${row.address} by ${String(token)}`);
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('a refusal is in the audit', () => {
  let auditor: Proof;
  beforeAll(async () => {
    auditor = await at.session({ role: 'auditor' });
  });

  it.each([
    ['a captain who reads another action', 'captain', 'GET', 'action'],
    ['a partner who asks for names', 'partner', 'POST', 'names'],
    ['a texter who takes the list of people', 'texter', 'GET', 'people'],
    ["a convener who reads another circle's person", 'convener', 'GET', 'person'],
  ] as const)('%s', async (_who, role, method, what) => {
    const proof = await at.session(at.grantOf(role, things));
    const id = await at.whoIs(proof);
    const paths = {
      action: `/api/actions/${things.otherAction}`,
      names: '/api/names',
      people: '/api/contacts',
      person: `/api/contacts/${things.otherPerson}`,
    };
    const answer = await at.ask(proof, method, paths[what], { contactIds: [things.person] });
    expect({ status: answer.status, isRefusal: refusalCodes.includes(codeOf(answer)) }).toEqual({
      status: 403,
      isRefusal: true,
    });
    expect(answer.text).not.toContain('Denise');
    const [entry] = await probe('the refusal in the audit', async () => {
      const entries = await at.refusalsOf(auditor, id);
      if (entries.length === 0) throw new Error('it is not there yet');
      return entries;
    });
    expect(entry).toMatchObject({ subject: expect.stringContaining('route:'), details: { role } });
  });

  it('a stolen session after its owner ended it', async () => {
    const proof = await at.session({ role: 'chair' });
    const id = await at.whoIs(proof);
    await at.ask(proof, 'POST', '/api/session/end');
    expect((await at.ask(proof, 'GET', '/api/contacts')).status).toBe(401);
    const entries = await probe('the refusal in the audit', async () => {
      const found = await at.refusalsOf(auditor, id);
      if (found.length === 0) throw new Error('it is not there yet');
      return found;
    });
    expect(entries[0]?.details).toMatchObject({ code: 'key_ended' });
  });

  it('a flood of them is one entry, and what is counted with it', async () => {
    const proof = await at.session({ role: 'texter' });
    const id = await at.whoIs(proof);
    for (let asked = 0; asked < 200; asked++) await at.ask(proof, 'GET', '/api/contacts');
    await probe('the refusal in the audit', async () => (await at.refusalsOf(auditor, id)).length > 0);
    expect(await at.refusalsOf(auditor, id)).toHaveLength(1);
  });
});

describe('what is within a scope, and no more', () => {
  it('a convener sees the people of their circle, and of these no other circle', async () => {
    const proof = await at.session(at.grantOf('convener', things));
    const list = JSON.parse((await at.ask(proof, 'GET', '/api/contacts')).text) as { items: { name: string }[] };
    expect(list.items.map(({ name }) => name)).toContain('Darnell Walker');
    expect(JSON.stringify(list)).not.toContain('Denise');
    const found = async (text: string) =>
      (JSON.parse((await at.ask(proof, 'GET', `/api/contacts/search?text=${text}`)).text) as { items: unknown[] })
        .items;
    expect([(await found('darnell')).length, (await found('denise')).length]).toEqual([1, 0]);
    const circles = JSON.parse((await at.ask(proof, 'GET', '/api/circles')).text) as { items: { name: string }[] };
    expect(circles.items.map(({ name }) => name)).toEqual(['K-12']);
    expect((await at.ask(proof, 'POST', '/api/contacts', { name: 'Of no circle' })).status).toBe(403);
  });

  it('nobody but a chair learns of the host', async () => {
    const path = `/api/actions/${things.action}`;
    expect(await at.chair.ask('GET', path)).toMatchObject({ host: { words: 'Somebody of the night shift' } });
    for (const role of ['convener', 'captain', 'auditor'] as const) {
      const proof = await at.session(at.grantOf(role, things));
      expect(JSON.parse((await at.ask(proof, 'GET', path)).text)).toMatchObject({ host: null });
    }
  });

  it('a partner gets the boards of their own actions, and no person on them', async () => {
    const proof = await at.session(at.grantOf('partner', things));
    const { text } = await at.ask(proof, 'GET', '/api/boards');
    const { items } = JSON.parse(text) as { items: { title: string; url: string }[] };
    expect(items.map(({ title }) => title)).toEqual(['Picket at Mercy']);
    const board = await at.ask({}, 'GET', new URL(items[0]?.url ?? '').pathname);
    expect(board.status).toBe(200);
    expect(board.text).not.toMatch(/Darnell|night shift|555/);
  });

  it("a captain's hours end, of the role and of the link", async () => {
    const proof = await at.session(at.grantOf('captain', things));
    const path = `/api/actions/${things.action}/attendance`;
    const link = await at.chair.ask<{ url: string; id: string }>(
      'POST',
      `/api/actions/${things.action}/captain-links`,
      {},
    );
    const line = new URL(link.url).pathname;
    expect((await at.ask(proof, 'GET', path)).status).toBe(200);
    expect((await at.ask({}, 'GET', line)).text).toContain('Darnell');
    await at.chair.ask('POST', `/api/captain-links/${link.id}/revoke`);
    expect((await at.ask({}, 'GET', line)).status).toBe(410);
    await at.chair.ask('POST', '/practice/api/clock', { step: 36 * 3_600_000 });
    expect(codeOf(await at.ask(proof, 'GET', path))).toBe('out_of_scope');
  });
});

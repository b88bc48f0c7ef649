import { expect } from '@jest/globals';
import { probe } from '#testing';
import type { Product } from './product.js';
import { watchBoard } from './watch-board.js';

/** The people of the walk; the numbers are of the range kept for fiction. */
const people = {
  darnell: { first: 'Darnell', phone: '+13125550101', language: 'en' },
  rosa: { first: 'Rosa', phone: '+13125550102', language: 'es' },
  denise: { first: 'Denise', phone: '+13125550103', language: 'en' },
  luis: { first: 'Luis', phone: '+13125550104', language: 'es' },
} as const;

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};

interface Posted {
  readonly id: string;
  readonly url: string;
  readonly shiftId: string;
  readonly boardPath: string;
  readonly linePath: string;
}

/** What the walk leaves behind for whoever wants to look further. */
export interface Walked extends Posted {
  readonly phones: readonly string[];
}

/**
 * The main job from end to end: a chair posts a picket, people are texted in their language and answer, the board
 * moves, the captain notes who came. Every step is looked at from outside.
 *
 * @param more further people who are only texted, so that a wave is long enough to be shared between replicas.
 */
export async function walkPicket(product: Product, more: readonly string[] = []): Promise<Walked> {
  await importPeople(product, more);
  const posted = await postPicket(product);
  const asked = [...Object.values(people).map(({ phone }) => phone), ...more];
  await expectAsks(product, asked);
  const board = await watchBoard(product.url, posted.boardPath);
  try {
    await answer(product, () => board.counts());
  } finally {
    board.close();
  }
  await noteWhoCame(product, posted);
  for (const phone of more) expect(await product.received(phone, 1)).toHaveLength(1);
  return { ...posted, phones: asked };
}

async function importPeople(product: Product, more: readonly string[]): Promise<void> {
  const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';
  for (const language of ['en', 'es'] as const) {
    const named = Object.values(people).filter((person) => person.language === language);
    const rows = named.map(
      ({ first, phone }, at) => `${language}${String(at)},${first},Walker,60616,${phone},,,2025-01-01`,
    );
    const others =
      language === 'en' ? more.map((phone, at) => `m${String(at)},Extra${String(at)},Person,60616,${phone},,,`) : [];
    const csv = [header, ...rows, ...others].join('\n');
    const body = { fileName: `walk-${language}.csv`, csv, consent, language };
    const report = await product.ask<{ counts: { imported: number } }>('POST', '/api/imports', body);
    expect(report.counts.imported).toBe(rows.length + others.length);
  }
}

async function postPicket(product: Product): Promise<Posted> {
  const partner = await product.ask<{ id: string }>('POST', '/api/partners', {
    name: 'Nurses Local 1021',
    kind: 'union_local',
  });
  const draft = await product.ask<{ id: string; shifts: { id: string }[] }>('POST', '/api/actions', {
    kind: 'picket',
    title: 'Picket line at Mercy Hospital',
    place: '2525 S Michigan Ave',
    timeZone: 'America/Chicago',
    partnerId: partner.id,
    shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
  });
  const { id } = draft;
  const endsAt = '2026-12-05T16:00:00Z';
  const board = await product.ask<{ url: string }>('POST', `/api/actions/${id}/boards`, { name: 'Local 1021', endsAt });
  const line = await product.ask<{ url: string }>('POST', `/api/actions/${id}/captain-links`, {});
  const action = await product.ask<{ url: string; state: string }>('POST', `/api/actions/${id}/post`);
  expect(action.state).toBe('posted');
  return {
    id,
    url: action.url,
    shiftId: draft.shifts[0]?.id ?? '',
    boardPath: new URL(board.url).pathname,
    linePath: new URL(line.url).pathname,
  };
}

async function expectAsks(product: Product, phones: readonly string[]): Promise<void> {
  const [ask] = await product.received(people.darnell.phone, 1);
  expect(ask).toContain('1=yes 2=maybe');
  expect(ask).toContain('Fri Dec 4, 6-10 am');
  const [pedido] = await product.received(people.rosa.phone, 1);
  expect(pedido).toContain('1=voy 2=tal vez');
  expect(pedido).toContain('Vie 4 dic');
  for (const phone of phones) expect(await product.received(phone, 1)).toHaveLength(1);
}

async function answer(product: Product, counts: () => { yes: number; here: number } | null): Promise<void> {
  await product.typeText(people.darnell.phone, '1 +2');
  await product.typeText(people.rosa.phone, 'si');
  await product.typeText(people.denise.phone, 'STOP');
  await probe(
    'a board that says 4',
    () => {
      const seen = counts();
      if (seen?.yes !== 4) throw new Error(`it says ${JSON.stringify(seen)}`);
      return seen;
    },
    { withinMs: 20_000 },
  );
  const [, echo] = await product.received(people.darnell.phone, 2);
  expect(echo).toMatch(/You \+ 2.*Fri 6 am/);
  const [, eco] = await product.received(people.rosa.phone, 2);
  expect(eco).toMatch(/Contamos contigo, vie 6 am/);
  await probe(
    'Denise opted out in contacts',
    async () => {
      const { items } = await product.ask<{ items: { name: string; smsConsent: string }[] }>(
        'GET',
        '/api/contacts?limit=500',
      );
      const denise = items.find(({ name }) => name.startsWith('Denise'));
      if (denise?.smsConsent !== 'opted_out') throw new Error(`she is ${String(denise?.smsConsent)}`);
      return denise;
    },
    { withinMs: 20_000 },
  );
}

async function noteWhoCame(product: Product, { id, linePath, shiftId }: Posted): Promise<void> {
  const list = await product.page(linePath);
  expect(list.status).toBe(200);
  expect(list.text).toContain('Darnell');
  type Rows = { shifts: { here: number; rows: { contactId: string; outcome: string; answer: string }[] }[] };
  const before = await product.ask<Rows>('GET', `/api/actions/${id}/attendance`);
  const yes = (before.shifts[0]?.rows ?? []).filter(({ answer: said }) => said === 'yes');
  expect(yes).toHaveLength(2);
  for (const { contactId } of yes) {
    // Tapped twice, as people do on a bad connection.
    for (let taps = 0; taps < 2; taps++) {
      expect((await product.postForm(`${linePath}/here`, { shiftId, contactId })).status).toBe(303);
    }
  }
  // The same form sent twice counts once.
  const formToken = /name="formToken" value="([^"]+)"/.exec(list.text)?.[1] ?? '';
  for (let taps = 0; taps < 2; taps++) {
    const form = { shiftId, unnamed: '1', formToken };
    expect((await product.postForm(`${linePath}/here`, form)).status).toBe(303);
  }
  const after = await product.ask<Rows>('GET', `/api/actions/${id}/attendance`);
  expect(after.shifts[0]?.here).toBe(3);
  expect(after.shifts[0]?.rows.filter(({ outcome }) => outcome === 'attended')).toHaveLength(2);
}

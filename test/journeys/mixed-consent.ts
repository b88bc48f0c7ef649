import { expect } from '@jest/globals';
import { buildMembershipFile, type BuiltMember, probe } from '#testing';
import type { Product } from './product.js';

const consent = {
  how: 'Membership form of the chapter',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I agree to texts about pickets and actions, about 8 a month. STOP ends it.',
  attestedBy: 'Rosa M., chair',
};

interface Ledger {
  readonly accepted: readonly { readonly to: string; readonly body: string }[];
}

/**
 * A file of 200 people, of whom the first 100 come with attested consent and the rest without; some asked not to be
 * called, one opted out before the import, and two share a phone. The answer is who must have got exactly one text.
 */
export async function textMixedFile(product: Product): Promise<{ wanted: Set<string>; got: string[] }> {
  const { csv, members } = buildMembershipFile({ people: 200, seed: 7, languageColumn: true });
  const [header = '', ...rows] = csv.trimEnd().split('\r\n');
  const circle = await product.ask<{ id: string }>('POST', '/api/circles', { name: 'Mixed file', sector: null });
  const optedOut = e164(members.find(({ mobile, doNotCall }) => mobile && !doNotCall)?.mobile ?? '');
  await product.typeText(optedOut, 'STOP');
  await importRows(product, header, rows.slice(0, 100), consent, circle.id);
  await importRows(product, header, rows.slice(100), null, circle.id);
  const wanted = new Set(
    members
      .slice(0, 100)
      .filter(mayBeTexted)
      .map(({ mobile }) => e164(mobile ?? '')),
  );
  wanted.delete(optedOut);
  const before = (await ledger(product)).accepted.length;
  await post(product, circle.id, wanted.size);
  const { accepted } = await ledger(product);
  return { wanted, got: accepted.slice(before).map(({ to }) => to) };
}

function mayBeTexted({ mobile, doNotCall }: BuiltMember): boolean {
  return mobile !== null && !doNotCall;
}

function e164(tenDigits: string): string {
  return `+1${tenDigits}`;
}

async function importRows(
  product: Product,
  header: string,
  rows: readonly string[],
  evidence: typeof consent | null,
  circleId: string,
): Promise<void> {
  const body = { fileName: 'members.csv', csv: [header, ...rows].join('\r\n'), consent: evidence, circleId };
  const report = await product.ask<{ counts: { refused: number }; rows: unknown[] }>('POST', '/api/imports', body);
  expect(report.rows).toHaveLength(rows.length);
}

async function post(product: Product, circleId: string, expected: number): Promise<void> {
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', {
    kind: 'leafleting',
    title: 'Leaflets at the gate',
    place: '1200 Main St',
    timeZone: 'America/Chicago',
    audience: { circleId, language: null },
    shifts: [{ startsAt: '2026-12-05T09:00', endsAt: '2026-12-05T11:00', target: 10 }],
  });
  const preview = await product.ask<{ people: number }>('POST', '/api/audiences/preview', { circleId, language: null });
  expect(preview.people).toBe(expected);
  await product.ask('POST', `/api/actions/${id}/post`);
  await probe(
    'the whole wave to be sent',
    async () => {
      type Wave = { asked: number; waiting: number; audience: number | null };
      const { waves } = await product.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${id}`);
      const [wave] = waves;
      if (wave?.audience === null || wave?.waiting !== 0 || wave.asked === 0) throw new Error(JSON.stringify(wave));
      return wave;
    },
    { withinMs: 30_000 },
  );
}

async function ledger(product: Product): Promise<Ledger> {
  const answer = await fetch(new URL('/practice/api/ledger', product.simulatorUrl));
  return (await answer.json()) as Ledger;
}

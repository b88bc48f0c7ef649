import type { Product } from './product.js';

/** That many numbers of the range kept for fiction; at most 500. */
export function fictionalPhones(howMany: number): string[] {
  const areas = ['312', '773', '708', '847', '630'];
  return Array.from({ length: howMany }, (_, at) => {
    const area = areas[Math.floor(at / 100)] ?? '312';
    return `+1${area}555${String(100 + (at % 100)).padStart(4, '0')}`;
  });
}

/** Brings people with attested consent into contacts, one for each phone; answers the import. */
export async function importPhones(product: Product, phones: readonly string[]): Promise<{ id: string }> {
  const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';
  const rows = phones.map((phone, at) => `k${String(at)},Person${String(at)},Walker,60616,${phone},,,`);
  const consent = {
    how: 'Sign-up sheet at the hall',
    obtainedAt: '2026-09-01T00:00:00Z',
    wording: 'I want texts about pickets and actions, about 8 a month.',
    attestedBy: 'Rosa M., chair',
  };
  const csv = [header, ...rows].join('\n');
  return product.ask('POST', '/api/imports', { fileName: 'phones.csv', csv, consent });
}

/** Posts a picket that everybody is asked to; answers its id. */
export async function postPicket(product: Product): Promise<string> {
  const id = await draftPicket(product);
  await product.ask('POST', `/api/actions/${id}/post`);
  return id;
}

/** A picket that is not posted yet. */
export async function draftPicket(product: Product): Promise<string> {
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', {
    kind: 'picket',
    title: 'Picket',
    place: '1200 Main St',
    timeZone: 'America/Chicago',
    shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
  });
  return id;
}

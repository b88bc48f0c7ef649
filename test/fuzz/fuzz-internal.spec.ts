import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identityHeader, type ServiceCall, ServiceIdentity, SystemClock, type Transport } from '#runtime';
import { isInternal, table } from '../journeys/roles-asking.js';
import { RolesHouse } from '../journeys/roles-house.js';
import { bodyOf, pathPart } from './hostile-bodies.js';

/** Requests of each address by nobody and by a part that may ask; the seed makes them the same each time. */
const ofStrangers = 6;
const ofParts = 30;
const seed = 20_261_203;

interface Served {
  readonly name: string;
  readonly address: string;
  readonly transport: Transport;
}

let at: RolesHouse;
let served: Served[];
/** Addresses that answered well at least once. */
const reached = new Set<string>();

beforeAll(async () => {
  at = await RolesHouse.open();
  await at.fill();
  served = at.house.services.flatMap(({ name, routes, transport }) =>
    table
      .filter((row) => isInternal(row) && routes.has(row.address))
      .map(({ address }) => ({ name, address, transport })),
  );
}, 120_000);

afterAll(() => at.house.close());

const sign = (part: string, to: string): string => new ServiceIdentity(part, at.secrets, new SystemClock()).sign(to);

/** An address with something in the places of its ids, as it is asked for. */
function callOf(
  address: string,
  parts: readonly string[],
  body: unknown,
): Pick<ServiceCall, 'method' | 'path' | 'body'> {
  const [method = 'GET', path = ''] = address.split(' ');
  const left = [...parts];
  const filled = path.replace(/:\w+/g, () => left.shift() ?? 'x');
  return { method: method as 'GET', path: filled, ...(method !== 'GET' && { body: body as object }) };
}

/** The fields that a refusal says are missing or wrong, so that the next request gets further. */
function fieldsIn(text: string): string[] {
  return [...text.matchAll(/"path":"body\.(\w+)/g)].map(([, field = '']) => field);
}

/** Which of them was not asked as it must be, after so many requests that each know what the last ones were told. */
async function faultsOf(
  one: Served,
  token: string | undefined,
  isGood: (status: number) => boolean,
): Promise<string[]> {
  const faults: string[] = [];
  const fields = new Set<string>();
  for (let n = 0; n < (isGood(200) ? ofParts : ofStrangers); n++) {
    const [sample] = fc.sample(fc.tuple(fc.array(pathPart, { minLength: 2, maxLength: 2 }), bodyOf(fields)), {
      ...{ seed: seed + n, numRuns: 1 },
    });
    const [parts = [], body = {}] = sample ?? [];
    const headers: Record<string, string> = token === undefined ? {} : { [identityHeader]: token };
    const { status, text } = await one.transport({ ...callOf(one.address, parts, body), headers });
    for (const field of fieldsIn(text)) fields.add(field);
    if (isGood(200) && status < 300) reached.add(one.address);
    if (!isGood(status))
      faults.push(
        `${one.address} of ${one.name}: ${String(status)} to ${JSON.stringify(body).slice(0, 300)} ${text.slice(0, 200)}`,
      );
  }
  return faults;
}

describe('check F10: what services tell one another, asked with whatever comes', () => {
  it('is refused to nobody in particular and to a forged identity, and nothing falls over it', async () => {
    expect(served.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const one of served) {
      for (const token of [undefined, 'x.y', sign('web', 'practice')])
        faults.push(...(await faultsOf(one, token, (status) => status === 401 || status === 400 || status === 404)));
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it('answers a part that may ask without falling over, whatever it asks with', async () => {
    const faults: string[] = [];
    for (const one of served) {
      const [part = 'web'] = table.find(({ address }) => address === one.address)?.processes ?? [];
      faults.push(...(await faultsOf(one, sign(part, one.name), (status) => status < 500)));
    }
    expect(faults).toEqual([]);
    expect(reached.size).toBeGreaterThan(15);
  }, 240_000);
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SteppableClock } from '#runtime';
import { practiceApp, type PracticeOptions } from '../../apps/practice/src/practice.module.js';

const person = '+15550100001';
let app: Awaited<ReturnType<typeof practiceApp>>;

async function restart(options: PracticeOptions): Promise<void> {
  await app.close();
  app = await practiceApp(options);
}

beforeEach(async () => {
  app = await practiceApp({ ledger: 'none', deliveryDelay: [0, 0] });
});

afterEach(() => app.close());

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object): Promise<unknown> {
  const answer = await app.inject({ method, url: `/practice/api/${path}`, payload });
  return { status: answer.statusCode, ...(answer.body ? { body: answer.json<unknown>() } : {}) };
}

const phonePath = `phones/${encodeURIComponent(person)}`;

describe('the control API', () => {
  it('types a text into a phone and shows the conversation', async () => {
    expect(await call('GET', phonePath)).toMatchObject({ status: 404 });
    expect(await call('POST', `${phonePath}/texts`, { body: 'Sí' })).toMatchObject({ body: { answers: [] } });
    expect(await call('GET', phonePath)).toMatchObject({
      body: {
        ...{ number: person, name: null, language: 'en', behaviour: 'delivered', closedTo: [] },
        texts: [{ direction: 'inbound', body: 'Sí', status: 'received', segments: 1, encoding: 'UCS-2' }],
      },
    });
  });

  it('notes phones with their names before any text', async () => {
    await call('POST', 'phones', { number: person, name: 'Rosa Martínez', language: 'es' });
    expect(await call('GET', 'phones')).toMatchObject({
      body: { phones: [{ number: person, name: 'Rosa Martínez', language: 'es', texts: 0 }] },
    });
    await restart({ ledger: 'none', phones: [{ number: person, name: 'Ana' }] });
    expect(await call('GET', 'phones')).toMatchObject({ body: { phones: [{ number: person, name: 'Ana' }] } });
  });

  it('plans, lists and removes misbehaviours', async () => {
    expect(await call('POST', 'faults', { fault: 'slow', times: 3, milliseconds: 5 })).toMatchObject({
      ...{ status: 201, body: { id: 1, fault: 'slow', times: 3 } },
    });
    await call('POST', 'faults', { fault: 'accept-then-500', rate: 0.1 });
    await call('DELETE', 'faults/1');
    expect(await call('GET', 'faults')).toMatchObject({ body: { faults: [{ id: 2, rate: 0.1 }] } });
    await call('DELETE', 'faults');
    expect(await call('GET', 'faults')).toMatchObject({ body: { faults: [] } });
  });

  it.each([
    ['POST', 'faults', { fault: 'unknown' }],
    ['POST', `${phonePath}/texts`, { body: '' }],
    ['POST', 'phones/12/texts', { body: 'hello' }],
    ['PUT', `${phonePath}/behaviour`, { behaviour: 'on holiday' }],
    ['PUT', 'delivery', { deliveryDelay: [-1, 4] }],
    ['PUT', 'webhooks', { inboundUrl: 'nowhere' }],
    ['POST', 'clock', { step: 'far' }],
  ] as const)('%s %s refuses %j, and says why', async (method, path, payload) => {
    const answer = await call(method, path, payload);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.any(String) } });
  });

  it('changes where webhooks go and how long deliveries take', async () => {
    const webhooks = {
      inboundUrl: 'http://127.0.0.1:9/in',
      origin: { signed: 'https://a.example', reached: 'http://b' },
    };
    expect(await call('PUT', 'webhooks', webhooks)).toEqual({ status: 200, body: webhooks });
    expect(await call('PUT', 'webhooks', { inboundUrl: 'http://c/in' })).toEqual({
      ...{ status: 200, body: { ...webhooks, inboundUrl: 'http://c/in' } },
    });
    expect(await call('PUT', 'delivery', { deliveryDelay: [1, 2] })).toMatchObject({ status: 200 });
  });

  it('forgets everything but its files when cleared', async () => {
    await call('POST', `${phonePath}/texts`, { body: 'STOP' });
    await call('POST', 'faults', { fault: 'slow' });
    expect(await call('POST', 'clear')).toEqual({ status: 204 });
    expect(await call('GET', 'phones')).toEqual({ status: 200, body: { phones: [] } });
    expect(await call('GET', 'faults')).toEqual({ status: 200, body: { faults: [] } });
    expect(await call('GET', 'ledger')).toEqual({ status: 200, body: { accepted: [] } });
  });

  it("shows the product's clock, and steps it where it can be stepped", async () => {
    expect(await call('POST', 'clock', { step: 1000 })).toMatchObject({ status: 409 });
    const clock = new SteppableClock(new Date('2026-12-03T23:00:00Z'));
    await restart({ ledger: 'none', clock });
    await call('POST', 'clock', { step: 3_600_000 });
    expect(clock.now().toISOString()).toMatch(/^2026-12-04T00:00/);
    await call('POST', 'clock', { set: '2026-12-05T09:00:00-06:00' });
    expect(await call('GET', 'clock')).toMatchObject({ body: { steppable: true } });
    expect(clock.now().toISOString()).toMatch(/^2026-12-05T15:00/);
  });

  it('takes nothing from a page of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const url = `/practice/api/${phonePath}/texts`;
    const answer = await app.inject({ method: 'POST', url, headers, payload: { body: '1' } });
    expect(answer.statusCode).toBe(403);
    expect(await call('GET', 'phones')).toMatchObject({ body: { phones: [] } });
  });
});

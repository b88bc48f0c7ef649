import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type ServiceCall } from '#runtime';
import { DoorHouse } from './door-house.js';

let at: DoorHouse;
let action: { slug: string };
let calls: ServiceCall[] = [];

beforeAll(async () => {
  at = await DoorHouse.open({}, (call) => {
    calls.push(call);
    if (call.path.startsWith('/hooks/')) return {};
    return { contactId: newId() };
  });
  action = await at.posted();
}, 60_000);

afterAll(() => at.close());

describe('a webhook at the front door', () => {
  it('fault F9: is passed on with its signature and nothing that says which host was asked; GET is refused', async () => {
    calls = [];
    const forged = { host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' };
    const sent = { ...forged, 'x-twilio-signature': 'abc' };
    expect((await at.post('/hooks/twilio/inbound', '203.0.113.1', { Body: 'yes' }, sent)).status).toBe(200);
    expect(calls.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/hooks/twilio/inbound', body: 'Body=yes' },
    ]);
    expect(Object.keys(calls[0]?.headers ?? {}).sort()).toEqual([
      'content-type',
      'x-turnout-identity',
      'x-twilio-signature',
    ]);
    for (const path of ['/hooks/twilio/inbound', `/hooks/twilio/status/${'a'.repeat(64)}`]) {
      expect((await at.get(path, '203.0.113.1')).status).toBe(404);
    }
    expect(calls).toHaveLength(1);
  });
});

describe('an answer on the public page', () => {
  it('reads the same, byte for byte, whoever the phone belongs to, and asks the same before it', async () => {
    const told: string[] = [];
    for (const phone of ['+13125550142', '+13125550142', '312 555 0199']) {
      calls = [];
      const answer = await at.post(`/a/${action.slug}`, '203.0.113.2', { phone, answer: 'yes', guests: '0' });
      const { date: _date, ...headers } = answer.headers;
      const asked = calls.map(({ method, path }) => `${method} ${path}`);
      told.push(JSON.stringify({ status: answer.status, headers, text: answer.text, asked }));
    }
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('/internal/walk-ins');
  });
});

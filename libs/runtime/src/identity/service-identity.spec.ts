import { describe, expect, it } from '@jest/globals';
import { SteppableClock } from '../clock.js';
import { generateSecrets, secretsFor } from '../secrets/secrets-file.js';
import { Secrets } from '../secrets/secrets.js';
import { ServiceIdentity } from './service-identity.js';

const all = generateSecrets();
const clock = new SteppableClock(new Date('2026-12-03T12:00:00Z'));
const of = (name: 'web' | 'actions' | 'contacts'): ServiceIdentity =>
  new ServiceIdentity(name, new Secrets(secretsFor(name, all)), clock);
const person = { id: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90', role: 'chair' as const };

describe('a signed call', () => {
  it('names its caller and the person it acts for', () => {
    expect(of('actions').verify(of('web').sign('actions', person))).toEqual({ service: 'web', person });
    expect(of('actions').verify(of('web').sign('actions'))).toEqual({ service: 'web' });
  });

  it('is worth nothing to another service, or after its minute', () => {
    const token = of('web').sign('actions', person);
    expect(of('contacts').verify(token)).toBeNull();
    clock.step(61_000);
    expect(of('actions').verify(token)).toBeNull();
  });

  it('is worth nothing when a claim was changed or another key signed it', () => {
    const [body = '', signature = ''] = of('web').sign('actions').split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, person })).toString('base64url');
    expect(of('actions').verify(`${forged}.${signature}`)).toBeNull();
    const impostor = new ServiceIdentity('web', new Secrets(generateSecrets()), clock);
    expect(of('actions').verify(impostor.sign('actions', person))).toBeNull();
  });

  it.each(['', '.', 'a.b', `${Buffer.from('{}').toString('base64url')}.x`])('refuses the garbage %p', (garbage) => {
    expect(of('actions').verify(garbage)).toBeNull();
  });
});

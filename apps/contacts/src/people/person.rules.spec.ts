import { describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import type { HashedDraft, Person } from './person.js';
import { applyClaim, fingerprint, freshPerson, learnFrom } from './person.rules.js';
import { Roll } from './roll.js';

function draft(said: Partial<HashedDraft> = {}): HashedDraft {
  return {
    name: 'Jane Doe',
    email: null,
    emailIndex: null,
    furtherEmails: [],
    phones: [],
    language: null,
    postalCode: null,
    workplaceId: null,
    memberSince: null,
    circleIds: [],
    doNotCall: false,
    noMail: false,
    profile: null,
    ...said,
  };
}

function phone(digit: number, textable = true): HashedDraft['phones'][number] {
  return { e164: `+1617555000${digit}`, index: `index-${digit}`, textable };
}

function person(said: Partial<HashedDraft> = {}): Person {
  const fresh = freshPerson(newId(), 'en');
  learnFrom(fresh, draft(said), newId);
  return fresh;
}

describe('learnFrom', () => {
  it('writes over what is known and leaves alone what the draft is silent about', () => {
    const jane = person({ postalCode: '02111', language: 'es', email: 'a@b.org', emailIndex: 'a', phones: [phone(1)] });
    learnFrom(jane, draft({ name: 'Jane DOE', postalCode: '60601', phones: [phone(2)] }), newId);
    expect(jane).toMatchObject({ name: 'Jane DOE', postalCode: '60601', language: 'es', email: 'a@b.org' });
    expect(jane.phones.map(({ index }) => index)).toEqual(['index-1', 'index-2']);
  });

  it('says nothing new the second time', () => {
    const said = draft({ postalCode: '60601', circleIds: ['c2', 'c1'], phones: [phone(1), phone(2, false)] });
    const jane = person();
    learnFrom(jane, said, newId);
    const once = fingerprint(jane);
    learnFrom(jane, said, newId);
    expect(fingerprint(jane)).toBe(once);
  });

  it('learns that a number can be texted, and does not unlearn it', () => {
    const jane = person({ phones: [phone(1, false)] });
    learnFrom(jane, draft({ phones: [phone(1, true)] }), newId);
    learnFrom(jane, draft({ phones: [phone(1, false)] }), newId);
    expect(jane.phones).toMatchObject([{ index: 'index-1', textable: true }]);
  });

  it('keeps ten numbers at most', () => {
    const jane = person({ phones: Array.from({ length: 12 }, (_, index) => phone(index)) });
    expect(jane.phones).toHaveLength(10);
  });
});

describe('applyClaim', () => {
  it('keeps each change for the ledger, and only changes', () => {
    const jane = person();
    const agreed = { channel: 'sms', attested: true, refusal: null } as const;
    applyClaim(jane, agreed);
    applyClaim(jane, agreed);
    applyClaim(jane, { ...agreed, refusal: 'do_not_call' });
    applyClaim(jane, { ...agreed, channel: 'email' });
    expect(jane).toMatchObject({ smsConsent: 'opted_out', emailConsent: 'opted_in' });
    expect(jane.decisions.map(({ cause }) => cause)).toEqual(['attested', 'do_not_call', 'attested']);
  });
});

describe('Roll', () => {
  const jane = person({ phones: [phone(1)], email: 'jane@b.org', emailIndex: 'jane' });
  const jack = person({ name: 'Jack Doe', phones: [phone(1)] });
  const nameless = person({ name: null, phones: [phone(2)] });
  const roll = new Roll([jane, jack, nameless], (key) => key);

  it('tells two people on one phone by their names', () => {
    expect(roll.find(draft({ name: 'JACK  doe', phones: [phone(1)] }))).toBe(jack);
    expect(roll.find(draft({ name: 'Rosa Luz', phones: [phone(1)] }))).toBeUndefined();
    expect(roll.sharesAPhone(jack)).toBe(true);
    expect(roll.sharesAPhone(nameless)).toBe(false);
  });

  it('finds somebody with a new number by name and e-mail', () => {
    expect(roll.find(draft({ phones: [phone(9)], emailIndex: 'jane' }))).toBe(jane);
    expect(roll.find(draft({ phones: [phone(9)] }))).toBeUndefined();
  });

  it('finds somebody by the address that they had before', () => {
    const rosa = person({ name: 'Rosa Luz', email: 'old@b.org', emailIndex: 'old' });
    learnFrom(rosa, draft({ name: 'Rosa Luz', email: 'new@b.org', emailIndex: 'new' }), newId);
    expect(rosa).toMatchObject({ email: 'new@b.org', emailIndex: 'new', formerEmails: new Set(['old']) });
    const known = new Roll([rosa], (key) => key);
    expect(known.find(draft({ name: 'Rosa Luz', emailIndex: 'old' }))).toBe(rosa);
    expect(known.find(draft({ name: 'Rosa Luz', emailIndex: 'new' }))).toBe(rosa);
  });

  it('gives a name to the walk-in who left none', () => {
    expect(roll.find(draft({ name: 'Rosa Luz', phones: [phone(2)] }))).toBe(nameless);
  });
});

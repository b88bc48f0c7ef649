import type { Language } from '#words';
import { type ConsentClaim, decideConsent } from '../consent/consent.rules.js';
import type { HashedDraft, Person, PersonPhone } from './person.js';
import { learnProfile, profileFingerprint } from './profile.rules.js';

/** As many numbers as an event about a person carries; a list that names more is wrong about somebody. */
const mostPhones = 10;

/** A person whom nobody knew before, still without anything that a draft says of them. */
export function freshPerson(id: string, language: Language): Person {
  return {
    id,
    fresh: true,
    name: null,
    email: null,
    emailIndex: null,
    formerEmails: new Set(),
    endedEmails: new Set(),
    mergedNames: new Set(),
    language,
    postalCode: null,
    workplaceIds: new Set(),
    memberSince: null,
    smsConsent: 'unknown',
    emailConsent: 'unknown',
    phones: [],
    circleIds: new Set(),
    profile: null,
    decisions: [],
  };
}

/**
 * Writes what the draft says over what is known; silence changes nothing, and numbers and circles are only added: a
 * list that leaves one out may simply be older.
 *
 * @param newId makes the id of a number or address that is new to the person.
 */
export function learnFrom(person: Person, draft: HashedDraft, newId: () => string): void {
  person.name = draft.name ?? person.name;
  learnEmail(person, draft);
  person.language = draft.language ?? person.language;
  person.postalCode = draft.postalCode ?? person.postalCode;
  if (draft.workplaceId !== null) person.workplaceIds.add(draft.workplaceId);
  person.memberSince = draft.memberSince ?? person.memberSince;
  for (const circleId of draft.circleIds) person.circleIds.add(circleId);
  for (const phone of draft.phones) learnPhone(person.phones, phone, newId);
  learnProfile(person, draft, newId);
}

/** Lets a claim about the person's consent take effect, and keeps what followed for the ledger. */
export function applyClaim(person: Person, claim: ConsentClaim): void {
  const present = claim.channel === 'sms' ? person.smsConsent : person.emailConsent;
  const decision = decideConsent(present, claim);
  if (!decision) return;
  if (claim.channel === 'sms') person.smsConsent = decision.state;
  else person.emailConsent = decision.state;
  person.decisions.push(decision);
}

/** Everything about a person that is kept: two equal texts mean that there is nothing to write. */
export function fingerprint(person: Person): string {
  const { name, email, language, postalCode, memberSince, smsConsent, emailConsent } = person;
  const numbers = person.phones.map(({ index, textable }) => [index, textable]);
  return JSON.stringify([
    [name, email, language, postalCode, memberSince, smsConsent, emailConsent],
    numbers,
    [...person.circleIds].sort(),
    [...person.workplaceIds].sort(),
    profileFingerprint(person.profile),
  ]);
}

/** The former address stays a mark of the person, or the list that names it would find nobody and add them again. */
function learnEmail(person: Person, { email, emailIndex }: HashedDraft): void {
  if (email === null || emailIndex === null || person.endedEmails.has(emailIndex)) return;
  if (person.emailIndex !== null && person.emailIndex !== emailIndex) person.formerEmails.add(person.emailIndex);
  person.email = email;
  person.emailIndex = emailIndex;
}

function learnPhone(known: PersonPhone[], said: HashedDraft['phones'][number], newPhoneId: () => string): void {
  const same = known.find(({ index }) => index === said.index);
  if (same) same.textable ||= said.textable && !same.ended;
  else if (known.length < mostPhones) known.push({ ...said, id: newPhoneId(), ended: false, fresh: true });
}

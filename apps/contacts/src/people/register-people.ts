import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { newId } from '#runtime';
import { claimsOf, type ConsentChannel } from '../consent/consent.rules.js';
import { openFurtherPurposes } from '../consent/open-further-purposes.js';
import { ReadClosed, type Closed } from '../consent/read-closed.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { AnnouncePeople } from './announce-people.js';
import { lockPeople } from './people-lock.js';
import type { HashedDraft, Person, PersonDraft } from './person.js';
import { applyClaim, fingerprint, freshPerson, learnFrom } from './person.rules.js';
import { ReadPeople } from './read-people.js';
import { Roll } from './roll.js';
import { type Origin, SavePeople } from './save-people.js';

/** What became of one draft. */
export interface Registered {
  readonly contactId: string;
  readonly outcome: 'imported' | 'updated' | 'unchanged';
  readonly smsConsent: Person['smsConsent'];
  readonly emailConsent: Person['emailConsent'];
  /** Somebody else has one of the person's numbers. */
  readonly sharesAPhone: boolean;
}

interface Settled {
  readonly person: Person;
  readonly created: boolean;
}

/** Takes drafts of people in: finds who is known, adds who is not, and tells the other services. */
@Injectable()
export class RegisterPeople {
  constructor(
    private readonly fields: PersonalFields,
    private readonly readPeople: ReadPeople,
    private readonly savePeople: SavePeople,
    private readonly announcePeople: AnnouncePeople,
    private readonly readClosed: ReadClosed,
  ) {}

  /**
   * One answer per draft, in their order.
   *
   * @param people the drafts of each person, one or more: a file may name somebody twice.
   */
  async run(tx: Tx, people: readonly (readonly PersonDraft[])[], origin: Origin): Promise<Registered[]> {
    await lockPeople(tx);
    return this.take(tx, this.hashed(people), origin);
  }

  /** The drafts with the keyed hashes under which their people are looked up. */
  hashed(people: readonly (readonly PersonDraft[])[]): HashedDraft[][] {
    return people.map((drafts) => drafts.map((draft) => this.hash(draft)));
  }

  /** As {@link run}, for whoever holds the lock and made the hashes before anybody had to wait for them. */
  async take(tx: Tx, hashed: readonly (readonly HashedDraft[])[], origin: Origin): Promise<Registered[]> {
    const known = await this.readPeople.run(tx, hashed.flat());
    const closed = await this.readClosed.run(tx, [...hashed.flat(), ...known]);
    const before = new Map(known.map((person) => [person.id, fingerprint(person)]));
    const roll = new Roll(known, (key) => this.fields.nameIndex(key));
    const settled = hashed.flatMap((drafts) => settle(roll, drafts, closed, origin));
    const everybody = new Set(settled.map(({ person }) => person));
    const changed = new Set([...everybody].filter((person) => fingerprint(person) !== before.get(person.id)));
    const added = await this.savePeople.run(tx, [...changed], origin);
    await openFurtherPurposes(
      tx,
      [...everybody].map(({ id }) => id),
      origin,
    );
    this.announcePeople.tell(tx, added, origin.at);
    const raised = [...changed].filter(({ fresh }) => !fresh).map(({ id }) => id);
    await this.announcePeople.run(tx, raised, origin.at);
    return settled.map((one) => report(one, roll, changed));
  }

  private hash(draft: PersonDraft): HashedDraft {
    return {
      ...draft,
      phones: draft.phones.map((phone) => ({ ...phone, index: this.fields.phoneIndex(phone.e164) })),
      emailIndex: draft.email === null ? null : this.fields.emailIndex(draft.email),
      furtherEmails: (draft.profile?.furtherEmails ?? []).map((email) => ({
        email,
        index: this.fields.emailIndex(email),
      })),
    };
  }
}

/**
 * Finds the person by any of the drafts and lets all of them speak. Were each draft to look for itself, a person whose
 * address the last one replaced would not be found by the first one when the file comes again.
 */
function settle(roll: Roll, drafts: readonly HashedDraft[], closed: Closed, origin: Origin): Settled[] {
  const found = roll.findByAny(drafts);
  const person = found ?? freshPerson(origin.freshId ?? newId(), origin.language);
  const attested = attestedOf(drafts, origin);
  for (const draft of drafts) {
    // A list that goes on naming them as the record that went does not take their name from them.
    const name = roll.wasCalled(person, draft) ? person.name : null;
    learnFrom(person, draft, newId);
    person.name = name ?? person.name;
    const refusals = {
      doNotCall: draft.doNotCall,
      numberClosed: person.phones.some(({ index }) => closed.numbers.has(index)),
      addressClosed: person.emailIndex !== null && closed.emails.has(person.emailIndex),
    };
    for (const claim of claimsOf(attested, refusals)) applyClaim(person, claim);
    roll.add(person);
  }
  return drafts.map((_, place) => ({ person, created: found === undefined && place === 0 }));
}

/** Whoever a list marks as no reader of mail has not agreed to any, whatever is attested of the others. */
function attestedOf(drafts: readonly HashedDraft[], { attestation }: Origin): readonly ConsentChannel[] {
  const channels = attestation?.channels ?? [];
  return drafts.some(({ noMail }) => noMail) ? channels.filter((channel) => channel !== 'email') : channels;
}

function report({ person, created }: Settled, roll: Roll, changed: ReadonlySet<Person>): Registered {
  const known = changed.has(person) && !person.fresh ? 'updated' : 'unchanged';
  return {
    contactId: person.id,
    outcome: created ? 'imported' : known,
    smsConsent: person.smsConsent,
    emailConsent: person.emailConsent,
    sharesAPhone: roll.sharesAPhone(person),
  };
}

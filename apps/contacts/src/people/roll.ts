import { nameKey } from './name.rules.js';
import { emailIndexes, type HashedDraft, type Person } from './person.js';

/** What of a person tells whether a draft is of them. */
export type Listed = Pick<Person, 'id' | 'name' | 'emailIndex' | 'mergedNames'> & {
  readonly phones: readonly Pick<Person['phones'][number], 'index'>[];
  readonly formerEmails: ReadonlySet<string>;
  readonly profile?: Person['profile'];
};

/** The people who share a number or an address with some drafts, so that each draft finds its own among them. */
export class Roll<P extends Listed = Person> {
  private readonly byPhone = new Map<string, P[]>();
  private readonly byEmail = new Map<string, P[]>();

  /**
   * @param people oldest first: of two that fit, the older one is taken.
   * @param hashName the keyed hash of a name's key, by which names are kept of records that were merged.
   */
  constructor(
    people: readonly P[],
    private readonly hashName: (key: string) => string,
  ) {
    for (const person of people) this.add(person);
  }

  /** Lists a person under all numbers and addresses; again after some were added. */
  add(person: P): void {
    for (const phone of person.phones) listUnder(this.byPhone, phone.index, person);
    if (person.emailIndex) listUnder(this.byEmail, person.emailIndex, person);
    for (const index of person.formerEmails) listUnder(this.byEmail, index, person);
    for (const { index } of person.profile?.furtherEmails ?? []) listUnder(this.byEmail, index, person);
  }

  /**
   * The person whom the draft describes: the same name at the same number or address. People on one phone with
   * different names are different people, unless a chair said that both are one; somebody who never gave a name is
   * whoever is named first at their number.
   */
  find(draft: HashedDraft): P | undefined {
    const key = nameKey(draft.name ?? '');
    const atPhones = draft.phones.flatMap(({ index }) => this.byPhone.get(index) ?? []);
    const atEmail = emailIndexes(draft).flatMap((index) => this.byEmail.get(index) ?? []);
    const merged = [...atPhones, ...atEmail].find((person) => this.wasCalled(person, draft));
    const sameName = [...atPhones, ...atEmail].find(({ name }) => name !== null && nameKey(name) === key);
    return sameName ?? merged ?? atPhones.find(({ name }) => name === null);
  }

  /** Whether the draft names the person as a record was called that went into theirs. */
  wasCalled({ mergedNames }: P, { name }: HashedDraft): boolean {
    return mergedNames.size > 0 && name !== null && mergedNames.has(this.hashName(nameKey(name)));
  }

  /** The person whom any of the drafts of somebody describes. */
  findByAny(drafts: readonly HashedDraft[]): P | undefined {
    return drafts.map((draft) => this.find(draft)).find((person) => person !== undefined);
  }

  /** Everybody with that number. */
  atPhone(index: string): readonly P[] {
    return this.byPhone.get(index) ?? [];
  }

  /** Whether somebody else has one of the person's numbers. */
  sharesAPhone(person: P): boolean {
    return person.phones.some(({ index }) => this.atPhone(index).some((other) => other.id !== person.id));
  }
}

function listUnder<P>(map: Map<string, P[]>, index: string, person: P): void {
  const listed = map.get(index);
  if (!listed) map.set(index, [person]);
  else if (!listed.includes(person)) listed.push(person);
}

import type { Language } from '#words';
import type { ConsentDecision, ConsentState } from '../consent/consent.rules.js';

/** One number of a person while they are looked at, in the clear; never logged, never published. */
export interface PersonPhone {
  readonly id: string;
  readonly e164: string;
  readonly index: string;
  textable: boolean;
  /** No longer theirs; kept, so that an older list finds them by it. */
  readonly ended: boolean;
  /** Not in the database yet. */
  readonly fresh: boolean;
}

/** A person in the clear, as the rules see one. */
export interface Person {
  readonly id: string;
  /** Not in the database yet. */
  readonly fresh: boolean;
  name: string | null;
  email: string | null;
  emailIndex: string | null;
  /** Keyed hashes of the addresses that they had before. */
  readonly formerEmails: Set<string>;
  /** Those of them that somebody said are theirs no more: no list brings them back. */
  readonly endedEmails: ReadonlySet<string>;
  /** Keyed hashes of the names of records that went into theirs: a list may go on naming them so. */
  readonly mergedNames: ReadonlySet<string>;
  language: Language;
  postalCode: string | null;
  readonly workplaceIds: Set<string>;
  /** `YYYY-MM-DD`. */
  memberSince: string | null;
  smsConsent: ConsentState;
  emailConsent: ConsentState;
  /** In order of preference. */
  readonly phones: PersonPhone[];
  readonly circleIds: Set<string>;
  /** Null where nobody looked or asked for it. */
  profile: PersonProfile | null;
  /** Changes of consent that the ledger does not hold yet, in order. */
  readonly decisions: ConsentDecision[];
}

/** What is known of a person beside who they are and how to reach them. */
export interface PersonProfile {
  /** In order of preference. */
  readonly furtherEmails: FurtherEmail[];
  readonly otherLanguages: Set<string>;
  anyHour: boolean;
  unionLocalId: string | null;
  bargainingUnitId: string | null;
  readonly skills: Set<string>;
  readonly tagIds: Set<string>;
  /** As what they work at each workplace. */
  readonly roles: Map<string, WorkplaceRole>;
  /** In the order of the week. */
  hours: readonly PersonHours[];
  readonly notes: PersonNote[];
  cameThroughId: string | null;
}

/** Hours of a day of their week: Monday is 1, minutes since midnight. */
export interface PersonHours {
  readonly kind: 'can_come' | 'own_shift';
  readonly weekday: number;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** What was written down of them. */
export interface PersonNote {
  readonly id: string;
  readonly text: string;
  /** Not in the database yet. */
  readonly fresh: boolean;
}

/** An address beside the one that mail goes to. */
export interface FurtherEmail {
  readonly id: string;
  readonly email: string;
  readonly index: string;
  /** Not in the database yet. */
  readonly fresh: boolean;
}

/** What a file may say of a person beside who they are and how to reach them; what it says is only ever added. */
export interface DraftProfile {
  /** Readable addresses beside the one that mail goes to. */
  readonly furtherEmails: readonly string[];
  /** Lower-case language tags, `en` and `es` among them. */
  readonly otherLanguages: readonly string[];
  /** Null where the file says nothing of it. */
  readonly anyHour: boolean | null;
  readonly workplaces: readonly { readonly id: string; readonly role: WorkplaceRole }[];
  readonly unionLocalId: string | null;
  readonly bargainingUnitId: string | null;
  readonly skills: readonly string[];
  readonly tagIds: readonly string[];
  /** Of a kind that is named, all of them. */
  readonly hours: readonly PersonHours[];
  readonly notes: readonly string[];
  /** Who brought them, by number or by name, and their id once they are found. */
  readonly through: Through | null;
  readonly throughId: string | null;
}

/** How a list names somebody who brought another. */
export type Through = { readonly e164: string; readonly name: null } | { readonly e164: null; readonly name: string };

/** As what somebody works at a workplace. */
export type WorkplaceRole = 'rank_and_file' | 'steward' | 'officer' | 'staff';

/** What a form or a row of a file says of a person; null where it says nothing. */
export interface PersonDraft {
  readonly name: string | null;
  readonly email: string | null;
  readonly phones: readonly { readonly e164: string; readonly textable: boolean }[];
  readonly language: Language | null;
  readonly postalCode: string | null;
  readonly workplaceId: string | null;
  readonly memberSince: string | null;
  readonly circleIds: readonly string[];
  readonly doNotCall: boolean;
  /** The list says that no mail goes to them, so what is attested of it does not open theirs. */
  readonly noMail: boolean;
  /** Null where nothing of it is said. */
  readonly profile: DraftProfile | null;
}

/** A draft with the keyed hashes under which its people are looked up. */
export interface HashedDraft extends Omit<PersonDraft, 'phones'> {
  readonly phones: readonly { readonly e164: string; readonly textable: boolean; readonly index: string }[];
  readonly emailIndex: string | null;
  readonly furtherEmails: readonly { readonly email: string; readonly index: string }[];
}

/** Every address that a draft names, as the hash under which it is looked up. */
export function emailIndexes({ emailIndex, furtherEmails }: HashedDraft): string[] {
  const further = furtherEmails.map(({ index }) => index);
  return emailIndex === null ? further : [emailIndex, ...further];
}

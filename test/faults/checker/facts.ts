/** A line of the stand-in's ledger: a phone buzzed. */
export interface LedgerLine {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly token: string | null;
  /** Milliseconds of the machine's clock at which the head of the request had arrived. */
  readonly arrivedAt: number;
  /** The same for the sender's last look before it wrote the request; null when it took none. */
  readonly begunAt: number | null;
}

/** A line of the mailbox's ledger: a mail lies in somebody's mailbox. */
export interface MailLine {
  readonly to: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Milliseconds of the machine's clock at which the whole mail had arrived. */
  readonly arrivedAt: number;
  /** The same for the sender's last look before it wrote the mail; null when it took none. */
  readonly begunAt: number | null;
}

/** What a person said: by a text from their phone, or by a link of their e-mail. */
export interface Saying {
  /** A phone number or an e-mail address. */
  readonly address: string;
  readonly body: string;
  readonly means: 'yes' | 'maybe' | 'no' | 'stop';
  /** Milliseconds at which whoever asked had the product's good answer; null when it got none. */
  readonly answeredAt: number | null;
}

/** A row of `messages`. */
export interface MessageRow {
  readonly id: string;
  readonly waveId: string | null;
  readonly contactId: string;
  readonly channel: string;
  /** A phone number or an e-mail address. */
  readonly address: string;
  readonly template: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly code: number | null;
  readonly sid: string | null;
  /** Whether its sender ever looked for the last time before writing it. */
  readonly begun: boolean;
}

/** Somebody who is asked once: by text where they have a phone, else by e-mail. */
export interface Person {
  readonly phone: string | null;
  readonly email: string | null;
}

/** A wave that the rig started. */
export interface WaveFacts {
  readonly id: string;
  readonly actionId: string;
  /** The words of its ask, in every language. */
  readonly texts: readonly string[];
  /** Everybody who was to be asked. */
  readonly people: readonly Person[];
  readonly audience: number | null;
  readonly leftOut: number;
}

export interface HistoryRow {
  readonly actionId: string;
  readonly shiftId: string;
  readonly contactId: string;
  readonly seq: number;
  readonly answer: string;
  readonly guests: number | null;
  readonly effect: string;
  readonly source: string;
  readonly replyId: string | null;
}

export interface RsvpRow {
  readonly actionId: string;
  readonly shiftId: string;
  readonly contactId: string;
  readonly answer: string | null;
  readonly guests: number;
}

/** The count of an action as its API shows it. */
export interface ShownCount {
  readonly actionId: string;
  readonly yes: number;
  readonly maybe: number;
  readonly no: number;
}

/** One look at the count of an action while answers came in. */
export interface CountLook {
  readonly shown: ShownCount;
  /** What the tables said just before and just after the count was asked for. */
  readonly before: CountedTables;
  readonly after: CountedTables;
}

/** The tables behind a count, as one moment has them. */
export interface CountedTables {
  readonly rows: Omit<ShownCount, 'actionId'>;
  readonly history: Omit<ShownCount, 'actionId'>;
  /** How many answers had been written down. */
  readonly changes: number;
}

/** A process that called itself ready and had records to handle, and handled none. */
export interface IdleSpell {
  readonly name: string;
  readonly lag: number;
  readonly seconds: number;
}

/** A row of `replies`. */
export interface ReplyRow {
  readonly id: string;
  readonly sid: string;
  readonly address: string;
  readonly outcome: string;
}

/** A record of a topic. */
export interface WireRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  /** Produced by the rig, to poison. */
  readonly poison: boolean;
}

export interface InboxRow {
  readonly service: string;
  readonly eventId: string;
}

export interface ParkedRow {
  readonly service: string;
  readonly eventId: string | null;
  readonly reason: string;
  readonly topic: string;
}

/** One process at the end of a run. */
export interface MemberFacts {
  readonly name: string;
  /** Null while it is ready, otherwise why not. */
  readonly trouble: string | null;
  /** Records that arrived and were not handled. */
  readonly lag: number;
  /** Events that it was done with since it started. */
  readonly handled: number;
}

export interface ContactVersions {
  readonly contactId: string;
  readonly owned: number;
  readonly known: number | null;
}

/** All that the checker knows, as it was when everything had come to rest. */
export interface Facts {
  readonly ledger: readonly LedgerLine[];
  readonly mails: readonly MailLine[];
  readonly said: readonly Saying[];
  readonly waves: readonly WaveFacts[];
  readonly messages: readonly MessageRow[];
  /** Work that the send machine has not finished. */
  readonly unfinished: { readonly due: number; readonly claims: number; readonly doubtful: number };
  readonly history: readonly HistoryRow[];
  readonly rsvps: readonly RsvpRow[];
  readonly shown: readonly ShownCount[];
  readonly looks: readonly CountLook[];
  readonly idleSpells: readonly IdleSpell[];
  readonly replies: readonly ReplyRow[];
  /** Null where events do not leave the process. */
  readonly records: readonly WireRecord[] | null;
  readonly inbox: readonly InboxRow[];
  readonly outbox: readonly { readonly service: string; readonly waiting: number }[];
  readonly parked: readonly ParkedRow[];
  /** Messages of which an injected fault may leave the fate unknown. */
  readonly explained: ReadonlySet<string>;
  /** Addresses whose requests the stand-in or a proxy was told to leave in doubt. */
  readonly doubtful: ReadonlySet<string>;
  /** Addresses that the stand-in was told to refuse. */
  readonly refused: ReadonlySet<string>;
  readonly members: readonly MemberFacts[];
  readonly versions: readonly ContactVersions[];
}

/** What broke an invariant, and how one can see it. */
export interface Violation {
  readonly invariant: string;
  readonly what: string;
  readonly evidence: readonly string[];
}

/** At most this much of the evidence is told. */
const shown = 5;

/** One violation for all that broke an invariant in the same way; none when nothing did. */
export function violations(invariant: string, what: string, evidence: readonly string[]): Violation[] {
  if (evidence.length === 0) return [];
  const more = evidence.length > shown ? [`and ${evidence.length - shown} more`] : [];
  return [{ invariant, what: `${what} (${evidence.length})`, evidence: [...evidence.slice(0, shown), ...more] }];
}

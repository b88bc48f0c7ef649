/** A line of the stand-in's ledger: a phone buzzed. */
export interface LedgerLine {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly token: string | null;
  /** Milliseconds of the machine's clock at which the head of the request had arrived. */
  readonly begunAt: number;
}

/** A text that the rig typed into a phone. */
export interface TypedText {
  readonly phone: string;
  readonly body: string;
  readonly means: 'yes' | 'maybe' | 'no' | 'stop';
  /** Milliseconds at which the rig learned that the webhook was answered 2xx; null when it was not. */
  readonly answeredAt: number | null;
}

/** A row of `messages`. */
export interface MessageRow {
  readonly id: string;
  readonly waveId: string | null;
  readonly contactId: string;
  readonly phone: string;
  readonly template: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly code: number | null;
  readonly sid: string | null;
  /** Milliseconds of the machine's clock at which its last attempt was claimed. */
  readonly claimedAt: number | null;
}

/** A wave that the rig started. */
export interface WaveFacts {
  readonly id: string;
  readonly actionId: string;
  /** The words of its ask, in every language. */
  readonly texts: readonly string[];
  /** Everybody who was to be asked. */
  readonly phones: readonly string[];
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

/** A row of `replies`. */
export interface ReplyRow {
  readonly id: string;
  readonly sid: string;
  readonly phone: string;
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
}

export interface ContactVersions {
  readonly contactId: string;
  readonly owned: number;
  readonly known: number | null;
}

/** All that the checker knows, as it was when everything had come to rest. */
export interface Facts {
  readonly ledger: readonly LedgerLine[];
  readonly texts: readonly TypedText[];
  readonly waves: readonly WaveFacts[];
  readonly messages: readonly MessageRow[];
  /** Work that the send machine has not finished. */
  readonly unfinished: { readonly due: number; readonly claims: number; readonly doubtful: number };
  readonly history: readonly HistoryRow[];
  readonly rsvps: readonly RsvpRow[];
  readonly shown: readonly ShownCount[];
  readonly replies: readonly ReplyRow[];
  /** Null where events do not leave the process. */
  readonly records: readonly WireRecord[] | null;
  readonly inbox: readonly InboxRow[];
  readonly outbox: readonly { readonly service: string; readonly waiting: number }[];
  readonly parked: readonly ParkedRow[];
  /** Messages of which an injected fault may leave the fate unknown. */
  readonly explained: ReadonlySet<string>;
  /** Phones whose requests the stand-in or a proxy was told to leave in doubt. */
  readonly doubtfulPhones: ReadonlySet<string>;
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

import type { ConsentChannel, ConsentState } from '../consent/consent.rules.js';
import { agreedTo, type ConsentPurpose, doorOf, type LedgerEntry } from '../consent/ledger.rules.js';
import type { MergeBody, PlainRow } from './merge.shapes.js';

/** What a merge writes into the ledger of the one who stays. */
export interface MergedEntry {
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
  readonly state: 'opted_out' | 'unknown';
  readonly happenedAt: Date;
}

/** One of two records that become one, as far as consent goes. */
export interface Consenting {
  readonly ledger: readonly LedgerEntry[];
  /** On which channels they can be written to at all, ended numbers and addresses among them. */
  readonly reachable: ReadonlySet<ConsentChannel>;
}

const channels = ['sms', 'email'] as const;
const further = ['transactional', 'elections'] as const;
const strictness: readonly ConsentState[] = ['opted_in', 'unknown', 'opted_out'];

/** The one of two states that lets less be sent. */
export function stricterOf(a: ConsentState, b: ConsentState): ConsentState {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

/**
 * What has to be written down beside both ledgers, put together in the order in which they were written, so that on no
 * channel and for no purpose more is open than the stricter of both lets be. A record without any number, of which
 * nobody said anything about texts, says nothing about them; the same goes for e-mail.
 */
export function mergedEntries(
  [kept, gone]: readonly [Consenting, Consenting],
  both: readonly LedgerEntry[],
  at: Date,
): MergedEntry[] {
  return channels.flatMap((channel) => {
    const said = [kept, gone].filter(
      (one) => one.reachable.has(channel) || one.ledger.some((entry) => entry.channel === channel),
    );
    return [...doorEntry(said, both, channel, at), ...furtherEntries(said, both, channel, at)];
  });
}

function doorEntry(
  said: readonly Consenting[],
  both: readonly LedgerEntry[],
  channel: ConsentChannel,
  at: Date,
): MergedEntry[] {
  const doors = said.map(({ ledger }) => doorOf(ledger, channel));
  const wanted = doors.map(({ state }) => state).reduce(stricterOf, 'opted_in');
  const { state } = doorOf(both, channel);
  if (wanted === 'opted_in' || stricterOf(state, wanted) === state) return [];
  // Who closed a door opens it again by what is later than their closing, not later than somebody's finding.
  const closings = doors.flatMap((door) => (door.state === 'opted_out' && door.closedAt ? [+door.closedAt] : []));
  const happenedAt = wanted === 'opted_out' ? new Date(Math.max(...closings)) : at;
  return [{ channel, purpose: 'turnout', state: wanted, happenedAt }];
}

function furtherEntries(
  said: readonly Consenting[],
  both: readonly LedgerEntry[],
  channel: ConsentChannel,
  at: Date,
): MergedEntry[] {
  return further.flatMap((purpose) => {
    const allAgreed = said.every(({ ledger }) => agreedTo(ledger, channel, purpose));
    if (allAgreed || !agreedTo(both, channel, purpose)) return [];
    return [{ channel, purpose, state: 'unknown' as const, happenedAt: at }];
  });
}

/** Columns of a person's own row that a merge may change, consent and what tells of the change apart. */
export const ownColumns = [
  ...['name', 'email', 'email_index', 'postal_code', 'member_since', 'other_languages', 'any_hour'],
  ...['union_local_id', 'bargaining_unit_id', 'came_through', 'time_zones'],
] as const;

/** What the one who stays takes from the other one: only what they lack, and no agreement of which one of them said nothing. */
export function gapsFilled(kept: PlainRow, gone: PlainRow, { takesEmail }: { takesEmail: boolean }): PlainRow {
  const lacks = (column: string): boolean => kept[column] === null;
  return {
    name: kept.name ?? gone.name,
    ...(takesEmail && { email: gone.email, email_index: gone.email_index }),
    postal_code: kept.postal_code ?? gone.postal_code,
    member_since: kept.member_since ?? gone.member_since,
    other_languages: [...new Set([...languagesOf(kept), ...languagesOf(gone)])],
    any_hour: kept.any_hour === true && gone.any_hour === true,
    ...(lacks('union_local_id') && {
      union_local_id: gone.union_local_id,
      bargaining_unit_id: gone.bargaining_unit_id,
    }),
    came_through: broughtBy(kept, gone),
  };
}

/** Nobody came through themselves. */
function broughtBy(kept: PlainRow, gone: PlainRow): unknown {
  if (kept.came_through === gone.id) return null;
  return kept.came_through ?? (gone.came_through === kept.id ? null : gone.came_through);
}

function languagesOf(row: PlainRow): string[] {
  return Array.isArray(row.other_languages) ? row.other_languages.map(String) : [];
}

/** What a merge changed in a row, by column. Zones are always among it: they follow from what else belongs to somebody. */
export function changedFields(before: PlainRow, after: PlainRow): MergeBody['fields'] {
  const changed = ownColumns.filter((column) => column === 'time_zones' || !isSame(before[column], after[column]));
  return Object.fromEntries(changed.map((column) => [column, { before: before[column], after: after[column] }]));
}

/** Columns that say one thing together. */
const pairs = [
  ['email', 'email_index'],
  ['union_local_id', 'bargaining_unit_id'],
];

/** What of the changes of a merge is taken back: whatever is still as the merge left it. */
export function fieldsBack(now: PlainRow, fields: MergeBody['fields']): PlainRow {
  const isStill = (column: string): boolean => {
    const change = fields[column];
    return !change || isSame(now[column], change.after);
  };
  const still = Object.entries(fields).filter(([column]) =>
    (pairs.find((pair) => pair.includes(column)) ?? [column]).every(isStill),
  );
  return Object.fromEntries(still.map(([column, { before }]) => [column, before]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

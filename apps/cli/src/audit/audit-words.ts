import type { ChainReport, Finding } from './verify-chain.js';

const compare = 'Compare with a backup of before, and find out who could write to this database.';
const setBack =
  'If somebody set this database back to a backup, run this again with --accept-restore; otherwise entries were taken away: ' +
  'compare with a backup.';

/** What is wrong, and what to do about it, by kind. */
const words: Readonly<Record<string, (where: string) => string>> = {
  changed: (where) => `${where} does not say any more what it said when it was written. ${compare}`,
  unlinked: (where) => `${where} does not follow on the one before it: it was moved, put in or changed. ${compare}`,
  missing: (where) => `${where} missing. ${compare}`,
  truncated: (where) => `${where} missing from the end. ${setBack}`,
  beyond_head: (where) => `${where} added past the head of the chain, or the head was put back. ${compare}`,
  head_changed: (where) => `the head of the chain does not match ${where}. ${compare}`,
  rewritten: (where) => `${where} is not what the signed journal noted: the chain was written anew. ${compare}`,
  forged_head: (where) =>
    `the journal line of ${where} was not signed by this service. Find out who could write its file.`,
  forged_cut: (where) => `the chain begins after ${where} by a cut that this service did not sign. ${compare}`,
  set_back: (where) => `${where} once noted, and gone since: the chain went back. ${setBack}`,
};

/** A finding as a sentence. */
export function findingWords({ kind, from, to }: Finding): string {
  const where = from === to ? `entry ${String(from)}` : `entries ${String(from)} to ${String(to)}`;
  const is = ['missing', 'truncated', 'beyond_head', 'set_back'].includes(kind) ? (from === to ? ' is' : ' are') : '';
  return (words[kind] ?? ((place: string) => `${place}: ${kind}.`))(`${where}${is}`);
}

/** What else a reader should know of a chain: since when its journal speaks for it. */
export function journalWords({ service, journal, head }: ChainReport): string[] {
  if (!journal) return [];
  if (journal.from === null)
    return head === 0 ? [] : [`${service}: there is no journal of heads, so a cut-off end would not show.`];
  const accepted = journal.acceptedAt ? [`${service}: a restore was accepted at ${journal.acceptedAt}.`] : [];
  const since = `${service}: signed heads from position ${String(journal.from)} to ${String(journal.to)}, the last at ${journal.at ?? '?'}.`;
  return [since, ...accepted];
}

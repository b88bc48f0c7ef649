import type { ChainPlace, Finding } from './chain.rules.js';
import type { HeadsJournal } from './heads-journal.js';
import type { SignedHead } from './signed-head.rules.js';

/** What the journal of heads says as a whole. */
export interface JournalSummary {
  /** The first place that it knows; of what is before it the chain alone speaks. Null without a journal. */
  readonly from: number | null;
  /** The last one, and when it was noted. */
  readonly to: number | null;
  readonly at: string | null;
  /** When a person last said that a database was set back on purpose. */
  readonly acceptedAt: string | null;
}

/** Heads to hold a stretch of the chain against. */
interface HeadsWithin {
  readonly noted: ReadonlyMap<number, Buffer>;
  readonly forged: readonly Finding[];
}

/** The journal as a verification looks at it: line by line, with no more in memory than it asks for. */
export class JournalView {
  constructor(private readonly journal: HeadsJournal) {}

  /** Its first and last place, where it says that the chain went back, and whether the chain ends before it does. */
  async summary(bytes: number, target: ChainPlace): Promise<{ summary: JournalSummary; findings: Finding[] }> {
    let findings: Finding[] = [];
    let summary: JournalSummary = { from: null, to: null, at: null, acceptedAt: null };
    let last: SignedHead | null = null;
    for await (const head of this.journal.read(bytes)) {
      const { position, at } = head;
      if (this.isAccepted(head)) [findings, summary] = [[], { ...summary, acceptedAt: at }];
      else if (last && position < last.position) findings.push(...this.wentBack(last, head));
      summary = { ...summary, from: summary.from ?? position, to: position, at };
      last = head;
    }
    if (last && last.position > target.position) findings.push(...this.endsBefore(target, last));
    return { summary, findings };
  }

  /** The heads in (after, upTo] that still count: what came before a step back is of a chain that is gone. */
  async headsWithin(bytes: number, after: number, upTo: number): Promise<HeadsWithin> {
    const found = new Map<number, SignedHead>();
    let highest = 0;
    for await (const head of this.journal.read(bytes)) {
      if (head.position < highest) dropBeyond(found, head.position);
      highest = head.position;
      if (head.position > after && head.position <= upTo) found.set(head.position, head);
    }
    const noted = new Map<number, Buffer>();
    const forged: Finding[] = [];
    for (const [position, head] of found) {
      if (this.journal.isGenuine(head)) noted.set(position, head.hash);
      else forged.push(forgedAt(head));
    }
    return { noted, forged };
  }

  private isAccepted(head: SignedHead): boolean {
    return head.kind === 'accepted' && this.journal.isGenuine(head);
  }

  private wentBack(before: SignedHead, head: SignedHead): Finding[] {
    const forged = [before, head].filter((one) => !this.journal.isGenuine(one));
    if (forged.length > 0) return forged.map(forgedAt);
    return [{ kind: 'set_back', from: head.position + 1, to: before.position }];
  }

  private endsBefore(target: ChainPlace, last: SignedHead): Finding[] {
    if (!this.journal.isGenuine(last)) return [forgedAt(last)];
    return [{ kind: 'truncated', from: target.position + 1, to: last.position }];
  }
}

function dropBeyond(found: Map<number, SignedHead>, position: number): void {
  for (const known of found.keys()) if (known > position) found.delete(known);
}

function forgedAt({ position }: SignedHead): Finding {
  return { kind: 'forged_head', from: position, to: position };
}

import { Injectable } from '@nestjs/common';
import { ServiceIdentity } from '#runtime';
import { ChainReader, type Cut } from './chain-reader.js';
import { beginning, type ChainPlace, type Finding, judge, judgeEnd } from './chain.rules.js';
import { HeadsJournal } from './heads-journal.js';
import { JournalView, type JournalSummary } from './journal-view.js';
import { cutText } from './signed-head.rules.js';
import { readCursor, type VerifyCursor, writeCursor } from './verify-cursor.rules.js';

/** Entries that one part of a verification looks at; it takes well under a second. */
const partSize = 20_000;

/** Findings that one part tells of one by one; the rest is counted. */
const mostFindings = 50;

/** What one part of a verification came to. */
export interface VerifiedPart {
  /** Where the chain begins: 1, or after what was cut off. */
  readonly first: number;
  /** How far this part came, and how far the chain goes. */
  readonly position: number;
  readonly head: number;
  readonly checked: number;
  readonly findings: Finding[];
  readonly moreFindings: number;
  /** Heads of the journal that were compared in this part. */
  readonly heads: number;
  /** Told by the first part. */
  readonly journal: JournalSummary | null;
  /** Hands this back for the next part; null when the chain was looked at to its end. */
  readonly next: string | null;
}

/** Looks at the whole chain of this service, a part at a time, while entries go on being added. */
@Injectable()
export class VerifyAudit {
  private readonly view: JournalView;

  constructor(
    private readonly chain: ChainReader,
    private readonly journal: HeadsJournal,
    private readonly identity: ServiceIdentity,
  ) {
    this.view = new JournalView(journal);
  }

  /** @param cursor `next` of the part before; the first part when left out. */
  async run(cursor?: string): Promise<VerifiedPart> {
    return cursor === undefined ? this.begin() : this.goOn(readCursor(cursor), [], null);
  }

  private async begin(): Promise<VerifiedPart> {
    // The journal is measured before the head is read: none of its lines can then be ahead of the head.
    const journalBytes = await this.journal.size();
    const cut = await this.chain.cut();
    const { position, hash, highest } = await this.chain.end();
    const start: ChainPlace = cut ?? beginning;
    const { summary, findings } = await this.view.summary(journalBytes, { position, hash });
    const known = cut && !this.isGenuine(cut) ? [forged(cut)] : [];
    const after = start.position;
    const state = { place: start, after, first: after + 1, target: { position, hash }, highest, journalBytes };
    return this.goOn(state, [...known, ...findings], summary);
  }

  private async goOn(
    state: VerifyCursor,
    known: readonly Finding[],
    journal: JournalSummary | null,
  ): Promise<VerifiedPart> {
    const { target, highest, first, after } = state;
    const upTo = Math.min(after + partSize, target.position);
    const heads = await this.view.headsWithin(state.journalBytes, after, upTo);
    const findings = [...known, ...heads.forged];
    let place: ChainPlace = state.place;
    let checked = 0;
    for await (const entry of this.chain.entries(after, upTo)) {
      findings.push(...judge(place, entry));
      const noted = heads.noted.get(entry.position);
      if (noted && !noted.equals(entry.hash)) {
        findings.push({ kind: 'rewritten', from: entry.position, to: entry.position });
      }
      place = { position: entry.position, hash: entry.hash };
      checked += 1;
    }
    const done = upTo >= target.position;
    if (done) findings.push(...judgeEnd(place, target, highest));
    return {
      ...{ first, position: upTo, head: target.position, checked, heads: heads.noted.size, journal },
      findings: findings.slice(0, mostFindings),
      moreFindings: Math.max(0, findings.length - mostFindings),
      next: done ? null : writeCursor({ ...state, place, after: upTo }),
    };
  }

  private isGenuine({ position, hash, at, signature }: Cut): boolean {
    const text = cutText(this.identity.name, { position, hash }, at.toISOString());
    return this.identity.madeSignature(text, Buffer.from(signature, 'base64url'));
  }
}

function forged({ position }: Cut): Finding {
  return { kind: 'forged_cut', from: position, to: position };
}

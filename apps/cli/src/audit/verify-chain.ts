import type { FrontDoor } from '../front-door.js';

/** Every service that has a chain. */
export const chainOwners = ['actions', 'contacts', 'notifications', 'web'] as const;
export type ChainOwner = (typeof chainOwners)[number];

/** Something that is wrong, as `/api/audit/verification` tells of it. */
export interface Finding {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

interface Journal {
  readonly from: number | null;
  readonly to: number | null;
  readonly at: string | null;
  readonly acceptedAt: string | null;
}

interface Part {
  readonly first: number;
  readonly head: number;
  readonly checked: number;
  readonly findings: readonly Finding[];
  readonly moreFindings: number;
  readonly heads: number;
  readonly journal: Journal | null;
  readonly next: string | null;
}

/** What a whole chain came to. */
export interface ChainReport extends Omit<Part, 'next'> {
  readonly service: ChainOwner;
}

/** Findings that are told one by one; a chain with more has been written over, and a count says so. */
const mostFindings = 200;

/** Looks through one chain, part after part. */
export async function verifyChain(door: FrontDoor, service: ChainOwner): Promise<ChainReport> {
  let report: ChainReport | null = null;
  for (let cursor = ''; ;) {
    const { next, ...part } = await door.ask<Part>('GET', `/api/audit/verification?service=${service}${cursor}`);
    report = report ? joined(report, part) : { ...part, service };
    if (next === null) return report;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

function joined(before: ChainReport, part: Omit<Part, 'next'>): ChainReport {
  const findings = [...before.findings, ...part.findings];
  const untold = Math.max(0, findings.length - mostFindings);
  return {
    ...before,
    checked: before.checked + part.checked,
    heads: before.heads + part.heads,
    findings: findings.slice(0, mostFindings),
    moreFindings: before.moreFindings + part.moreFindings + untold,
  };
}

import { api, take } from '../api/client.js';
import type { AuditPart } from '../api/shapes.js';

/** Services with a chain, in the order in which they are shown. */
export const chainOwners = ['actions', 'contacts', 'notifications', 'web'] as const;
export type ChainOwner = (typeof chainOwners)[number];

/** What a whole chain came to. */
export interface VerifiedChain {
  readonly entries: number;
  readonly findings: AuditPart['findings'];
  readonly moreFindings: number;
  readonly hasJournal: boolean;
}

const mostShown = 20;

/** Looks through a chain, part after part. */
export async function verifyChain(service: ChainOwner): Promise<VerifiedChain> {
  let chain: VerifiedChain = { entries: 0, findings: [], moreFindings: 0, hasJournal: true };
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { service, ...(cursor && { cursor }) };
    const part: AuditPart = await take(api.GET('/api/audit/verification', { params: { query } }));
    const findings = [...chain.findings, ...part.findings];
    chain = {
      entries: chain.entries + part.checked,
      findings: findings.slice(0, mostShown),
      moreFindings: chain.moreFindings + part.moreFindings + Math.max(0, findings.length - mostShown),
      hasJournal: part.journal ? part.journal.from !== null : chain.hasJournal,
    };
    cursor = part.next;
  }
  return chain;
}

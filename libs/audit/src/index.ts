import { AuditAppendOnly1790000000030 } from './audit-append-only.migration.js';
import { AuditCut } from './audit-cut.entity.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTables1790000000002 } from './audit-tables.migration.js';

export { audit, type Deed } from './audit.js';
export { type AuditValue, digestOf, type Finding, type FindingKind } from './chain.rules.js';
export { type DeedName, deedNames } from './deeds.js';
export { AuditedReads } from './audited-reads.js';
export { AuditModule } from './audit.module.js';
export { ChainReader, type EntryFilter } from './chain-reader.js';
export { CutAudit } from './cut-audit.js';
export { HeadKeeper } from './head-keeper.js';
export { VerifyAudit, type VerifiedPart } from './verify-audit.js';

/** What the chain brings into a service's database. */
export const auditMigrations = [AuditTables1790000000002, AuditAppendOnly1790000000030] as const;

export const auditEntities = [AuditEntry, AuditCut] as const;

/** What a running service may do with its chain: add and read. The database itself moves the head. */
export const auditRights = {
  audit_entries: ['SELECT', 'INSERT'],
  audit_head: ['SELECT'],
  audit_cuts: ['SELECT'],
} as const;

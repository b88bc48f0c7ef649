export { audit, type AuditContent, auditHash, type AuditValue, type Deed } from './audit.js';
export { AuditEntry } from './audit-entry.entity.js';
export { AuditTables1790000000002 } from './audit-tables.migration.js';

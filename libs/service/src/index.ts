export type { ServiceDefinition } from './service-definition.js';
export { HashedIdempotencyKeys1790000003059 } from './idempotency/hashed-keys.migration.js';
export { IdempotencyKey } from './idempotency/idempotency-key.entity.js';
export { IdempotencyTables1790000000003 } from './idempotency/idempotency-tables.migration.js';
export { once, type RequestOnce } from './idempotency/once.js';
export { bootService, type RunningService } from './boot-service.js';
export type { Host } from './host.js';
export { clockOf, runService } from './run-service.js';
export { discardShape, parkedEventShape, parkedPageQuery, replayShape } from './parked-events/parked-events.routes.js';
export { ChooseFieldKey } from './field-keys/choose-field-key.js';
export {
  chooseShape,
  fieldKeyStateShape,
  resealedShape,
  resealShape,
  retireShape,
} from './field-keys/field-keys.routes.js';
export { ReadFieldKeys } from './field-keys/read-field-keys.js';
export { ResealFields } from './field-keys/reseal-fields.js';
export { RetireFieldKeys } from './field-keys/retire-field-keys.js';
export { type Access, accessTable } from './access/access-table.js';
export { checkOf, checks, roleOf } from './access/access.rules.js';
export { Refusals } from './access/refusals.js';
export { isPublic, whatMayBeAsked } from './access/service-access.js';
export { auditEntryShape, auditFilter, verifiedPartShape } from './audit-trail/audit-trail.routes.js';
export {
  asDocument,
  ownAnswersShape,
  ownDataPath,
  ownMessagesShape,
  ownPersonShape,
} from './own-data/own-data.shapes.js';
export { ChangeLegalHold } from './legal-hold/change-legal-hold.js';
export { holdChangeShape, holdShape } from './legal-hold/legal-hold.routes.js';
export { ApprovalDesk, type AwaitedApproval } from './approvals/approval-desk.js';
export { awaitedShape } from './approvals/approvals.routes.js';
export { ErasedContact } from './erasure/erased-contact.entity.js';
export { erasedAmong } from './erasure/erased-contacts.js';
export { ErasedPeople } from './erasure/erased-people.js';
export { ErasedPeopleModule } from './erasure/erased-people.module.js';
export { LineFile } from './journals/line-file.js';

import type { paths } from './schema.js';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Good<M> = M extends { responses: infer R } ? Json<R[keyof R & (200 | 201)]> : never;

export type Invitation = Good<paths['/api/staff/invitations']['get']>['items'][number];
export type Bounds = Good<paths['/api/staff/bounds']['get']>;
/** An action with its shifts and counts. */
export type Action = Good<paths['/api/actions/{id}']['get']>;
export type ActionKind = Action['kind'];
export type Shift = Action['shifts'][number];
export type AudiencePreview = Good<paths['/api/audiences/preview']['post']>;
export type Circle = Good<paths['/api/circles/{id}']['get']>;
/** What is said anew of a circle. */
export type CircleChanges = NonNullable<
  paths['/api/circles/{id}']['patch']['requestBody']
>['content']['application/json'];
/** When a circle meets, without a word of any language. */
export type Meets = NonNullable<CircleChanges['meets']>;
export type Workplace = Good<paths['/api/workplaces/{id}']['get']>;
/** What is said anew of a workplace. */
export type WorkplaceChanges = NonNullable<
  paths['/api/workplaces/{id}']['patch']['requestBody']
>['content']['application/json'];
export type UnionLocal = Good<paths['/api/union-locals/{id}']['get']>;
export type LocalContact = UnionLocal['contacts'][number];
export type SavedAudience = Good<paths['/api/audiences/{id}']['get']>;
export type WavePreview = Good<paths['/api/waves/preview']['post']>;
export type Wave = Good<paths['/api/waves']['get']>['waves'][number];
/** Whom a wave is for; null for one from before this was kept. */
export type AudienceOfWave = NonNullable<Wave['audienceRule']>;
export type WaitingReply = Good<paths['/api/replies']['get']>['replies'][number];
export type Board = Good<paths['/api/actions/{id}/boards']['get']>['items'][number];
export type Attendance = Good<paths['/api/actions/{id}/attendance']['get']>;
export type LineRow = Attendance['shifts'][number]['rows'][number];
export type Contact = Good<paths['/api/contacts']['get']>['items'][number];
export type Duplicate = Good<paths['/api/contacts/duplicates']['get']>['items'][number];
/** Two records that are two people. */
export type TwoPeople = Good<paths['/api/contacts/told-apart']['get']>['items'][number];
export type Merge = Good<paths['/api/contacts/merges']['get']>['items'][number];
export type ExportItem = Good<paths['/api/exports']['get']>['items'][number];
export type Person = Good<paths['/api/contacts/{id}']['get']>;
type PersonEdits = NonNullable<paths['/api/contacts/{id}']['patch']['requestBody']>['content']['application/json'];
/** What is said anew of a person, without the version that it is said on. */
export type PersonEdit = Omit<PersonEdits, 'version'>;
export type TimelineItem = Good<paths['/api/contacts/{id}/timeline']['get']>['items'][number];
/** What of a person's story is no longer kept, and from before when. */
export type LetGo = Good<paths['/api/contacts/{id}/timeline']['get']>['letGo'][number];
export type ConsentEntry = Person['consentHistory'][number];
export type ImportState = Good<paths['/api/imports/files']['post']>;
export type FileLook = Good<paths['/api/imports/{id}/look']['post']>;
export type FileMapping = FileLook['mapping'];
export type StartImport = NonNullable<
  paths['/api/imports/{id}/start']['post']['requestBody']
>['content']['application/json'];
export type ImportReport = Good<paths['/api/imports']['post']>;
export type Session = Good<paths['/api/session']['get']>;
export type WaitingMessage = Good<paths['/api/messages/parked']['get']>['messages'][number];
export type WaitingEvent = Good<paths['/api/parked-events']['get']>['items'][number];
export type LegalHold = Good<paths['/api/legal-hold']['get']>;
export type HoldReason = NonNullable<LegalHold['hold']>['why'];
export type LiveBoard = Good<paths['/api/boards']['get']>['items'][number];
export type AuditEntry = Good<paths['/api/audit']['get']>['items'][number];
export type AuditPart = Good<paths['/api/audit/verification']['get']>;

import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { auditEntities, auditMigrations } from '#audit';
import { fieldKeyMigrations } from '#database';
import { TimedJobs1790000000021 } from '#jobs';
import type { ServiceDefinition } from '#service';
import { ApiDocsController } from './api-docs/api-docs.controller.js';
import { ApprovalMail } from './approvals/approval-mail.entity.js';
import { approvalParts } from './approvals/approval-parts.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { AuditTrail } from './audit-trail/audit-trail.js';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { BoardFeed } from './boards/board-feed.js';
import { BoardsController } from './boards/boards.controller.js';
import { OpenStreams } from './boards/open-streams.js';
import { ConsoleController } from './console-door/console.controller.js';
import { ExportFilesController } from './exports/export-files.controller.js';
import { FieldKeysController } from './field-keys/field-keys.controller.js';
import { AskedGrant } from './grants/asked-grant.entity.js';
import { grantParts } from './grants/grant-parts.js';
import { GrantsController } from './grants/grants.controller.js';
import { HooksController } from './hooks/hooks.controller.js';
import { HoldEverywhere } from './legal-hold/hold-everywhere.js';
import { LegalHoldController } from './legal-hold/legal-hold.controller.js';
import { invitationParts } from './invitations/invitation-parts.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { RequestLimits } from './limits/request-limits.js';
import { LineNames } from './lines/line-names.js';
import { LinesController } from './lines/lines.controller.js';
import { StaffAndSessions1790000001000 } from './migrations/0001-staff-and-sessions.js';
import { StaffPost } from './staff-mail/staff-post.js';
import { WaysToSignIn1790000002010 } from './migrations/2010-ways-to-sign-in.js';
import { StaffScopes1790000002020 } from './migrations/2020-staff-scopes.js';
import { HandOutOwnData } from './own-data/hand-out-own-data.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { AskedGrants1790000003010 } from './migrations/3010-asked-grants.js';
import { WhoInvited1790000004091 } from './migrations/4091-who-invited.js';
import { HoldToOwnPeople } from './names/hold-to-own-people.js';
import { NamesController } from './names/names.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { ApiProxyController } from './proxy/api-proxy.controller.js';
import { CodeApp } from './one-time-codes/code-app.entity.js';
import { RecoveryCode } from './one-time-codes/recovery-code.entity.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { StaffScope } from './roles/staff-scope.entity.js';
import { StaffScopes } from './roles/staff-scopes.js';
import { WorkOutScope } from './roles/work-out-scope.js';
import { AccessKey } from './sign-in/access-key.entity.js';
import { AccessKeys } from './sign-in/access-keys.js';
import { SessionCallers } from './sign-in/session-callers.js';
import { PageTokens } from './sign-in/page-tokens.js';
import { SignInStep } from './sign-in/sign-in-step.entity.js';
import { Recovery } from './staff/recovery.entity.js';
import { staffParts } from './staff/staff-parts.js';
import { StaffRolesController } from './staff/staff-roles.controller.js';
import { StaffPageController } from './staff/staff-page.controller.js';
import { Staff } from './sign-in/staff.entity.js';
import { signInControllers, signInParts } from './sign-in/sign-in-parts.js';
import { passkeyControllers, passkeyParts } from './passkeys/passkey-parts.js';
import { codeAppControllers, codeAppParts } from './one-time-codes/code-app-parts.js';
import { mailLinkControllers, mailLinkParts } from './mail-links/mail-link-parts.js';
import { circleControllers, circleParts } from './circles/circle-parts.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { publicActionControllers, publicActionParts } from './public-actions/public-action-parts.js';
import { Assets } from './site/assets.js';
import { AssetsController } from './site/assets.controller.js';
import { LostVisitors } from './site/lost-visitors.js';
import { MultipartForms } from './site/multipart-forms.js';
import { Site } from './site/site.js';
import { PartStates } from './status/part-states.js';
import { StatusController } from './status/status.controller.js';
import { UnsubscribesController } from './unsubscribes/unsubscribes.controller.js';
import { CountWaiting } from './waiting/count-waiting.js';
import { ParkedEventsController } from './waiting/parked-events.controller.js';
import { WaitingEvents } from './waiting/waiting-events.js';

/** The front door: pages, sign-in, the way to the services' API. It owns who may enter, and no turnout data. */
@Module({
  controllers: [
    ...publicActionControllers,
    ...circleControllers,
    FeedsController,
    ...mailLinkControllers,
    ...codeAppControllers,
    ...passkeyControllers,
    ...signInControllers,
    UnsubscribesController,
    PoliciesController,
    BoardsController,
    LinesController,
    StaffRolesController,
    StaffPageController,
    ApprovalsController,
    GrantsController,
    InvitationsController,
    ConsoleController,
    HooksController,
    StatusController,
    ParkedEventsController,
    FieldKeysController,
    LegalHoldController,
    AuditTrailController,
    NamesController,
    OwnDataController,
    ExportFilesController,
    ApiDocsController,
    AssetsController,
    ApiProxyController,
  ],
  providers: [
    { provide: APP_FILTER, useClass: LostVisitors },
    Site,
    Assets,
    RequestLimits,
    BoardFeed,
    OpenStreams,
    LineNames,
    HoldToOwnPeople,
    HandOutOwnData,
    WorkOutScope,
    PartStates,
    HoldEverywhere,
    WaitingEvents,
    CountWaiting,
    AuditTrail,
    MultipartForms,
    StaffPost,
    ...staffParts,
    ...grantParts,
    ...invitationParts,
    ...approvalParts,
    ...signInParts,
    ...passkeyParts,
    ...codeAppParts,
    ...mailLinkParts,
    ...publicActionParts,
    ...circleParts,
  ],
})
export class WebModule {}

export const web: ServiceDefinition = {
  name: 'web',
  module: WebModule,
  callers: SessionCallers,
  // A session is looked up with the keys' own store, which the guard of every route needs too.
  callerParts: [AccessKeys, StaffScopes, PageTokens],
  sealed: [
    { table: 'staff', column: 'name' },
    { table: 'staff', column: 'email' },
    { table: 'code_apps', column: 'secret' },
    { table: 'asked_grants', column: 'email' },
  ],
  hashed: [
    'access_keys.token_hash',
    'sign_in_steps.token_hash',
    'sign_in_steps.browser_hash',
    'recovery_codes.code_hash',
    'passkeys.public_key',
  ],
  entities: [
    ...[Staff, AccessKey, SignInStep, Passkey, CodeApp, RecoveryCode, Recovery, StaffScope, AskedGrant, ApprovalMail],
    ...auditEntities,
  ],
  migrations: [
    ...auditMigrations,
    ...fieldKeyMigrations,
    TimedJobs1790000000021,
    StaffAndSessions1790000001000,
    WaysToSignIn1790000002010,
    StaffScopes1790000002020,
    AskedGrants1790000003010,
    WhoInvited1790000004091,
  ],
};

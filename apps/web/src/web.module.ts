import { Module } from '@nestjs/common';
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
import { ConsoleController } from './console-door/console.controller.js';
import { ExportFilesController } from './exports/export-files.controller.js';
import { FieldKeysController } from './field-keys/field-keys.controller.js';
import { AskedGrant } from './grants/asked-grant.entity.js';
import { grantParts } from './grants/grant-parts.js';
import { GrantsController } from './grants/grants.controller.js';
import { HooksController } from './hooks/hooks.controller.js';
import { HoldEverywhere } from './legal-hold/hold-everywhere.js';
import { LegalHoldController } from './legal-hold/legal-hold.controller.js';
import { RequestLimits } from './limits/request-limits.js';
import { LineNames } from './lines/line-names.js';
import { LinesController } from './lines/lines.controller.js';
import { StaffAndSessions1790000001000 } from './migrations/0001-staff-and-sessions.js';
import { AskForLink } from './mail-links/ask-for-link.js';
import { AskedLinks } from './mail-links/asked-links.js';
import { LookAtLink } from './mail-links/look-at-link.js';
import { NoteElsewhere } from './mail-links/note-elsewhere.js';
import { MailLinksController } from './mail-links/mail-links.controller.js';
import { SignInFormsController } from './mail-links/sign-in-forms.controller.js';
import { UseLink } from './mail-links/use-link.js';
import { EnterByCode } from './one-time-codes/enter-by-code.js';
import { StaffPost } from './staff-mail/staff-post.js';
import { WaysToSignIn1790000002010 } from './migrations/2010-ways-to-sign-in.js';
import { StaffScopes1790000002020 } from './migrations/2020-staff-scopes.js';
import { HandOutOwnData } from './own-data/hand-out-own-data.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { AskedGrants1790000003010 } from './migrations/3010-asked-grants.js';
import { HoldToOwnPeople } from './names/hold-to-own-people.js';
import { NamesController } from './names/names.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { ApiProxyController } from './proxy/api-proxy.controller.js';
import { LinkAnswers } from './public-actions/link-answers.js';
import { LinkAnswersController } from './public-actions/link-answers.controller.js';
import { PublicActionsController } from './public-actions/public-actions.controller.js';
import { TakePageAnswer } from './public-actions/take-page-answer.js';
import { BeginCodeApp } from './one-time-codes/begin-code-app.js';
import { CheckCode } from './one-time-codes/check-code.js';
import { CodeAppController } from './one-time-codes/code-app.controller.js';
import { ConfirmCodeApp } from './one-time-codes/confirm-code-app.js';
import { ProveByCode } from './one-time-codes/prove-by-code.js';
import { ShowCodeApp } from './one-time-codes/show-code-app.js';
import { ProveController } from './sign-in/prove.controller.js';
import { CodeApp } from './one-time-codes/code-app.entity.js';
import { CodeApps } from './one-time-codes/code-apps.js';
import { RecoveryCode } from './one-time-codes/recovery-code.entity.js';
import { RemoveCodeApp } from './one-time-codes/remove-code-app.js';
import { AddPasskey } from './passkeys/add-passkey.js';
import { AskForPasskey } from './passkeys/ask-for-passkey.js';
import { CheckPasskey } from './passkeys/check-passkey.js';
import { EnterByPasskey } from './passkeys/enter-by-passkey.js';
import { OfferPasskey } from './passkeys/offer-passkey.js';
import { OwnPasskeysController } from './passkeys/own-passkeys.controller.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { Passkeys } from './passkeys/passkeys.js';
import { PasskeysController } from './passkeys/passkeys.controller.js';
import { ProveByPasskey } from './passkeys/prove-by-passkey.js';
import { RelyingParty } from './passkeys/relying-party.js';
import { RemovePasskey } from './passkeys/remove-passkey.js';
import { StaffScope } from './roles/staff-scope.entity.js';
import { StaffScopes } from './roles/staff-scopes.js';
import { WorkOutScope } from './roles/work-out-scope.js';
import { AccessKey } from './sign-in/access-key.entity.js';
import { AccessKeys } from './sign-in/access-keys.js';
import { CreateScriptToken } from './sign-in/create-script-token.js';
import { CreateSetUpLink } from './sign-in/create-set-up-link.js';
import { SessionCallers } from './sign-in/session-callers.js';
import { BeginSession } from './sign-in/begin-session.js';
import { ChangeMe } from './sign-in/change-me.js';
import { EndSessions } from './sign-in/end-sessions.js';
import { FreshProof } from './sign-in/fresh-proof.js';
import { PageTokens } from './sign-in/page-tokens.js';
import { ProveAgain } from './sign-in/prove-again.js';
import { ShowSession } from './sign-in/show-session.js';
import { ShowSignIns } from './sign-in/show-sign-ins.js';
import { SignInDeedsController } from './sign-in/sign-in-deeds.controller.js';
import { SignInDoor } from './sign-in/sign-in-door.js';
import { SignInStep } from './sign-in/sign-in-step.entity.js';
import { SignInSteps } from './sign-in/sign-in-steps.js';
import { SignInsController } from './sign-in/sign-ins.controller.js';
import { StaffBook } from './sign-in/staff-book.js';
import { StartAnew } from './sign-in/start-anew.js';
import { WaysIn } from './sign-in/ways-in.js';
import { Recovery } from './staff/recovery.entity.js';
import { staffParts } from './staff/staff-parts.js';
import { StaffRolesController } from './staff/staff-roles.controller.js';
import { StaffPageController } from './staff/staff-page.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SessionController } from './sign-in/session.controller.js';
import { StaffController } from './sign-in/staff.controller.js';
import { Staff } from './sign-in/staff.entity.js';
import { UseSetUpLink } from './sign-in/use-set-up-link.js';
import { Assets } from './site/assets.js';
import { AssetsController } from './site/assets.controller.js';
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
    PublicActionsController,
    LinkAnswersController,
    UnsubscribesController,
    PoliciesController,
    BoardsController,
    LinesController,
    SignInController,
    MailLinksController,
    SignInFormsController,
    SignInsController,
    SignInDeedsController,
    ProveController,
    StaffRolesController,
    StaffPageController,
    ApprovalsController,
    GrantsController,
    CodeAppController,
    PasskeysController,
    OwnPasskeysController,
    StaffController,
    SessionController,
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
    Site,
    Assets,
    RequestLimits,
    BoardFeed,
    LineNames,
    HoldToOwnPeople,
    HandOutOwnData,
    WorkOutScope,
    PartStates,
    HoldEverywhere,
    WaitingEvents,
    CountWaiting,
    AuditTrail,
    TakePageAnswer,
    LinkAnswers,
    MultipartForms,
    SignInDoor,
    SignInSteps,
    StaffBook,
    WaysIn,
    FreshProof,
    ProveAgain,
    BeginSession,
    EndSessions,
    StartAnew,
    ShowSignIns,
    ShowSession,
    ChangeMe,
    Passkeys,
    RelyingParty,
    OfferPasskey,
    AddPasskey,
    RemovePasskey,
    AskForPasskey,
    CheckPasskey,
    EnterByPasskey,
    ProveByPasskey,
    CodeApps,
    AskForLink,
    AskedLinks,
    LookAtLink,
    NoteElsewhere,
    UseLink,
    EnterByCode,
    StaffPost,
    ...staffParts,
    ...grantParts,
    ...approvalParts,
    BeginCodeApp,
    ShowCodeApp,
    ConfirmCodeApp,
    CheckCode,
    ProveByCode,
    RemoveCodeApp,
    UseSetUpLink,
    CreateSetUpLink,
    CreateScriptToken,
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
  ],
};

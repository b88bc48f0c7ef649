import { Module } from '@nestjs/common';
import { auditEntities, auditMigrations } from '#audit';
import { fieldKeyMigrations } from '#database';
import type { ServiceDefinition } from '#service';
import { ApiDocsController } from './api-docs/api-docs.controller.js';
import { AuditTrail } from './audit-trail/audit-trail.js';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { BoardFeed } from './boards/board-feed.js';
import { BoardsController } from './boards/boards.controller.js';
import { ConsoleController } from './console-door/console.controller.js';
import { FieldKeysController } from './field-keys/field-keys.controller.js';
import { HooksController } from './hooks/hooks.controller.js';
import { LineNames } from './lines/line-names.js';
import { LinesController } from './lines/lines.controller.js';
import { StaffAndSessions1790000001000 } from './migrations/0001-staff-and-sessions.js';
import { NamesController } from './names/names.controller.js';
import { ApiProxyController } from './proxy/api-proxy.controller.js';
import { LinkAnswers } from './public-actions/link-answers.js';
import { LinkAnswersController } from './public-actions/link-answers.controller.js';
import { PublicActionsController } from './public-actions/public-actions.controller.js';
import { TakePageAnswer } from './public-actions/take-page-answer.js';
import { AccessKey } from './sign-in/access-key.entity.js';
import { AccessKeys } from './sign-in/access-keys.js';
import { CreateScriptToken } from './sign-in/create-script-token.js';
import { CreateSetUpLink } from './sign-in/create-set-up-link.js';
import { SessionCallers } from './sign-in/session-callers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StaffController } from './sign-in/staff.controller.js';
import { Staff } from './sign-in/staff.entity.js';
import { UseSetUpLink } from './sign-in/use-set-up-link.js';
import { Assets } from './site/assets.js';
import { AssetsController } from './site/assets.controller.js';
import { MultipartForms } from './site/multipart-forms.js';
import { Site } from './site/site.js';
import { VisitorLimit } from './site/visitor-limit.js';
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
    BoardsController,
    LinesController,
    SignInController,
    StaffController,
    ConsoleController,
    HooksController,
    StatusController,
    ParkedEventsController,
    FieldKeysController,
    AuditTrailController,
    NamesController,
    ApiDocsController,
    AssetsController,
    ApiProxyController,
  ],
  providers: [
    Site,
    Assets,
    VisitorLimit,
    BoardFeed,
    LineNames,
    PartStates,
    WaitingEvents,
    CountWaiting,
    AuditTrail,
    TakePageAnswer,
    LinkAnswers,
    MultipartForms,
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
  callerParts: [AccessKeys],
  sealed: [{ table: 'staff', column: 'name' }],
  hashed: ['access_keys.token_hash'],
  entities: [Staff, AccessKey, ...auditEntities],
  migrations: [...auditMigrations, ...fieldKeyMigrations, StaffAndSessions1790000001000],
};

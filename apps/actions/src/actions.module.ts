import { Module } from '@nestjs/common';
import { auditEntities, auditMigrations } from '#audit';
import { fieldKeyMigrations } from '#database';
import { TimedJobs1790000000021 } from '#jobs';
import { MessagingTables1790000000001, ParkedAttempts1790000000010 } from '#messaging';
import {
  ErasedContact,
  HashedIdempotencyKeys1790000003059,
  IdempotencyKey,
  IdempotencyTables1790000000003,
  type ServiceDefinition,
} from '#service';
import { Action } from './actions/action.entity.js';
import { PostingModule } from './actions/posting.module.js';
import { Shift } from './actions/shift.entity.js';
import { Attendance } from './attendance/attendance.entity.js';
import { AttendanceModule } from './attendance/attendance.module.js';
import { Board } from './boards/board.entity.js';
import { BoardsModule } from './boards/boards.module.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { Breakdown } from './counts/breakdown.entity.js';
import { CountsModule } from './counts/counts.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { CaptainLink } from './lines/captain-link.entity.js';
import { LinesModule } from './lines/lines.module.js';
import { ActionsAndShifts1790000001001 } from './migrations/0001-actions-and-shifts.js';
import { AnswersAndAttendance1790000001002 } from './migrations/0002-answers-and-attendance.js';
import { Links1790000001003 } from './migrations/0003-links.js';
import { SealedLinkNames1790000003050 } from './migrations/3050-sealed-link-names.js';
import { Erasure1790000002055 } from './migrations/0005-erasure.js';
import { OwnDataModule } from './own-data/own-data.module.js';
import { Partner } from './partners/partner.entity.js';
import { PartnersModule } from './partners/partners.module.js';
import { PublicPagesModule } from './public-pages/public-pages.module.js';
import { Rsvp } from './rsvps/rsvp.entity.js';
import { RetentionModule } from './retention/retention.module.js';
import { ShiftTally } from './retention/shift-tally.entity.js';
import { ShowRate } from './retention/show-rate.entity.js';
import { AudienceRules1790000004075 } from './migrations/4075-audience-rules.js';
import { CirclesOfActions1790000004077 } from './migrations/4077-circles-of-actions.js';
import { Retention1790000002050 } from './migrations/2050-retention.js';
import { RsvpChange } from './rsvps/rsvp-change.entity.js';
import { ScopesModule } from './scopes/scopes.module.js';
import { RsvpsModule } from './rsvps/rsvps.module.js';

/**
 * Actions, shifts, RSVPs and attendance, the union partners they are done with, and the boards these look at.
 *
 * It hears `notifications.reply-understood` (rsvps) and `contacts.person-erased` (erasure). It tells `actions.action-posted` (actions),
 * `actions.rsvp-recorded` (rsvps) and `actions.attendance-noted` (attendance).
 */
@Module({
  imports: [
    CampaignsModule,
    PartnersModule,
    PostingModule,
    RsvpsModule,
    CountsModule,
    BoardsModule,
    LinesModule,
    AttendanceModule,
    PublicPagesModule,
    ErasureModule,
    RetentionModule,
    OwnDataModule,
    ScopesModule,
  ],
})
export class ActionsModule {}

/** The actions service: its table of contents and what it keeps. */
export const actions: ServiceDefinition = {
  name: 'actions',
  module: ActionsModule,
  sealed: [
    { table: 'actions', column: 'host_words' },
    { table: 'boards', column: 'sealed_name', formerly: 'name' },
    { table: 'captain_links', column: 'sealed_name', formerly: 'name' },
  ],
  hashed: [],
  entities: [
    ...[...auditEntities, IdempotencyKey],
    ...[Campaign, Partner, Action, Shift],
    ...[Rsvp, RsvpChange, Attendance],
    ...[ShiftTally, ShowRate],
    ...[Board, Breakdown, CaptainLink],
    ErasedContact,
  ],
  migrations: [
    MessagingTables1790000000001,
    ParkedAttempts1790000000010,
    ...auditMigrations,
    ...fieldKeyMigrations,
    TimedJobs1790000000021,
    IdempotencyTables1790000000003,
    ActionsAndShifts1790000001001,
    AnswersAndAttendance1790000001002,
    Links1790000001003,
    Erasure1790000002055,
    Retention1790000002050,
    SealedLinkNames1790000003050,
    HashedIdempotencyKeys1790000003059,
    CirclesOfActions1790000004077,
    AudienceRules1790000004075,
  ],
};

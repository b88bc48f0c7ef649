import { Module } from '@nestjs/common';
import { auditEntities, auditMigrations } from '#audit';
import { MessagingTables1790000000001, ParkedAttempts1790000000010 } from '#messaging';
import { fieldKeyMigrations } from '#database';
import { TimedJobs1790000000021 } from '#jobs';
import { ErasedContact, type ServiceDefinition } from '#service';
import { AnswersModule } from './answers/answers.module.js';
import { AwaitedAnswer } from './answers/awaited-answer.entity.js';
import { CatchUpModule } from './catch-up/catch-up.module.js';
import { InboundSender } from './catch-up/inbound-sender.entity.js';
import { CallbacksModule } from './callbacks/callbacks.module.js';
import { StatusCallback } from './callbacks/status-callback.entity.js';
import { ErasedAddress } from './erasure/erased-address.entity.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { ProviderRemoval } from './erasure/provider-removal.entity.js';
import { AwaitedClosing } from './journal/awaited-closing.entity.js';
import { JoinAsk } from './joins/join-ask.entity.js';
import { JoinsModule } from './joins/joins.module.js';
import { LookupsModule } from './lookups/lookups.module.js';
import { NotificationsTables1790000001000 } from './migrations/1-notifications-tables.js';
import { ContactNumber } from './reachability/contact-number.entity.js';
import { KnownContact } from './reachability/known-contact.entity.js';
import { RoomForVersions1790000001001 } from './migrations/2-room-for-versions.js';
import { SlugsOfActions1790000002090 } from './migrations/2090-slugs-of-actions.js';
import { Email1790000001010 } from './migrations/3-email.js';
import { Lookups1790000001020 } from './migrations/1020-lookups.js';
import { CatchUp1790000001021 } from './migrations/1021-catch-up.js';
import { AwaitedClosings1790000001022 } from './migrations/1022-awaited-closings.js';
import { FurtherWaves1790000004081 } from './migrations/4081-further-waves.js';
import { ParkedOfToldWaves1790000004082 } from './migrations/4082-parked-of-told-waves.js';
import { AudiencesOfWaves1790000004078 } from './migrations/4078-audiences-of-waves.js';
import { Erasure1790000002045 } from './migrations/1045-erasure.js';
import { HeldWaves1790000002046 } from './migrations/1046-held-waves.js';
import { Approvals1790000002047 } from './migrations/2047-approvals.js';
import { OwnDataModule } from './own-data/own-data.module.js';
import { JoinAsks1790000004035 } from './migrations/4035-join-asks.js';
import { ErasureAtProvider1790000003030 } from './migrations/3030-erasure-at-provider.js';
import { SentSinceBackup1790000003031 } from './migrations/3031-sent-since-backup.js';
import { ParkedModule } from './parked/parked.module.js';
import { ContactEmail } from './reachability/contact-email.entity.js';
import { KnownPeopleModule } from './reachability/known-people.module.js';
import { PhoneNumber } from './reachability/number.entity.js';
import { RepliesModule } from './replies/replies.module.js';
import { Reply } from './replies/reply.entity.js';
import { RetentionModule } from './retention/retention.module.js';
import { WaveTally } from './retention/wave-tally.entity.js';
import { Retention1790000002040 } from './migrations/2040-retention.js';
import { RecoveredText } from './restores/recovered-text.entity.js';
import { Restore } from './restores/restore.entity.js';
import { RestoresModule } from './restores/restores.module.js';
import { ClaimRow } from './sending/claim.entity.js';
import { DoubtfulMessage } from './sending/doubtful-message.entity.js';
import { DueMessage } from './sending/due-message.entity.js';
import { Message } from './sending/message.entity.js';
import { Sender } from './sending/sender.entity.js';
import { StaffMailsModule } from './staff-mails/staff-mails.module.js';
import { UnsubscribesModule } from './unsubscribes/unsubscribes.module.js';
import { AwaitedContact } from './waves/awaited-contact.entity.js';
import { EarlyApproval } from './waves/early-approval.entity.js';
import { KnownAction } from './waves/known-action.entity.js';
import { WaveLeftOut } from './waves/wave-left-out.entity.js';
import { WaveMail } from './waves/wave-mail.entity.js';
import { WaveText } from './waves/wave-text.entity.js';
import { Wave } from './waves/wave.entity.js';
import { AskedModule } from './asked/asked.module.js';
import { ToldWave } from './asked/told-wave.entity.js';
import { ToldAsks1790000004065 } from './migrations/4065-told-asks.js';
import { WavesModule } from './waves/waves.module.js';

export { nextOpenForAsks } from './quiet-hours/next-open-for-asks.js';

/**
 * Waves, messages, replies, and whether somebody may be written to now.
 *
 * Listens to: `actions.action-posted`, `actions.rsvp-recorded`, `contacts.contacts-changed`, `contacts.person-erased`,
 * `contacts.join-asked`,
 * `contacts.audience-chunk-resolved`, `contacts.audience-resolved`.
 * Tells: `notifications.audience-requested`, `notifications.reply-understood`, `notifications.join-answered`, `notifications.reachability-changed`,
 * `notifications.people-asked`,
 * `notifications.email-reachability-changed`, `notifications.email-reopened`.
 */
@Module({
  imports: [
    KnownPeopleModule,
    WavesModule,
    AskedModule,
    AnswersModule,
    RepliesModule,
    JoinsModule,
    CallbacksModule,
    LookupsModule,
    ParkedModule,
    CatchUpModule,
    UnsubscribesModule,
    StaffMailsModule,
    ErasureModule,
    RestoresModule,
    RetentionModule,
    OwnDataModule,
  ],
})
export class NotificationsModule {}

export const notifications: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  sealed: [{ table: 'replies', column: 'body' }],
  hashed: [
    'awaited_closings.hash',
    'contact_emails.email_index',
    'contact_numbers.phone_index',
    'erased_addresses.hash',
    'join_asks.phone_index',
    'messages.phone_index',
    'numbers.phone_index',
    'recovered_texts.phone_index',
    'recovered_texts.words_hash',
    'replies.phone_index',
  ],
  entities: [
    ...auditEntities,
    KnownContact,
    PhoneNumber,
    ContactNumber,
    ContactEmail,
    KnownAction,
    Wave,
    WaveText,
    WaveMail,
    WaveLeftOut,
    WaveTally,
    AwaitedContact,
    Message,
    DueMessage,
    ClaimRow,
    DoubtfulMessage,
    Sender,
    StatusCallback,
    Reply,
    AwaitedAnswer,
    InboundSender,
    AwaitedClosing,
    ErasedContact,
    ToldWave,
    ErasedAddress,
    ProviderRemoval,
    Restore,
    RecoveredText,
    EarlyApproval,
    JoinAsk,
  ],
  migrations: [
    MessagingTables1790000000001,
    ParkedAttempts1790000000010,
    ...auditMigrations,
    ...fieldKeyMigrations,
    TimedJobs1790000000021,
    NotificationsTables1790000001000,
    RoomForVersions1790000001001,
    Email1790000001010,
    Lookups1790000001020,
    CatchUp1790000001021,
    AwaitedClosings1790000001022,
    Erasure1790000002045,
    HeldWaves1790000002046,
    Approvals1790000002047,
    SlugsOfActions1790000002090,
    Retention1790000002040,
    ErasureAtProvider1790000003030,
    SentSinceBackup1790000003031,
    AudiencesOfWaves1790000004078,
    ToldAsks1790000004065,
    JoinAsks1790000004035,
    FurtherWaves1790000004081,
    ParkedOfToldWaves1790000004082,
  ],
};

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
import { AddressesModule } from './addresses/addresses.module.js';
import { AudiencesModule } from './audiences/audiences.module.js';
import { CircleConvener } from './circles/circle-convener.entity.js';
import { PersonToLookAt } from './audiences/engine/person-to-look-at.entity.js';
import { Circle } from './circles/circle.entity.js';
import { CirclesModule } from './circles/circles.module.js';
import { Attestation } from './consent/attestation.entity.js';
import { ConsentEntry } from './consent/consent-entry.entity.js';
import { Suppression } from './consent/suppression.entity.js';
import { ConsentWording } from './consent/wording.entity.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { Export } from './exports/export.entity.js';
import { ExportPart } from './exports/export-part.entity.js';
import { ExportRow } from './exports/export-row.entity.js';
import { ExportsModule } from './exports/exports.module.js';
import { ImportPart } from './imports/import-part.entity.js';
import { ImportRejects } from './imports/import-rejects.entity.js';
import { ImportRow } from './imports/import-row.entity.js';
import { ImportsModule } from './imports/imports.module.js';
import { MembershipImport } from './imports/membership-import.entity.js';
import { JoinsModule } from './joins/joins.module.js';
import { PendingJoin } from './joins/pending-join.entity.js';
import { People1790000001000 } from './migrations/1000-people.js';
import { Consent1790000001001 } from './migrations/1001-consent.js';
import { Imports1790000001002 } from './migrations/1002-imports.js';
import { EmailConsent1790000001030 } from './migrations/1030-email-consent.js';
import { ImportProgress1790000001031 } from './migrations/1031-import-progress.js';
import { FormerEmails1790000001032 } from './migrations/1032-former-emails.js';
import { SearchAndErasure1790000002035 } from './migrations/2035-search-and-erasure.js';
import { Reveals1790000003020 } from './migrations/3020-reveals.js';
import { Exports1790000003021 } from './migrations/3021-exports.js';
import { WholePeople1790000004000 } from './migrations/4000-whole-people.js';
import { Audiences1790000004060 } from './migrations/4060-audiences.js';
import { OsdiExports1790000004080 } from './migrations/4080-osdi-exports.js';
import { ImportFiles1790000004040 } from './migrations/4040-import-files.js';
import { Joining1790000004030 } from './migrations/4030-joining.js';
import { ContactMerge } from './merges/contact-merge.entity.js';
import { MergesModule } from './merges/merges.module.js';
import { Merges1790000004010 } from './migrations/4010-merges.js';
import { ToldApart1790000004011 } from './migrations/4011-told-apart.js';
import { NotesModule } from './notes/notes.module.js';
import { WhomToTurnTo1790000004020 } from './migrations/4020-whom-to-turn-to.js';
import { VersionsOfPlaces1790000004021 } from './migrations/4021-versions-of-places.js';
import { OwnDataModule } from './own-data/own-data.module.js';
import { SavedAudiences1790000004070 } from './migrations/4070-saved-audiences.js';
import { TitlesOfActions1790000004081 } from './migrations/4081-titles-of-actions.js';
import { SealedWords1790000003060 } from './migrations/3060-sealed-words.js';
import { ContactAsk } from './participation/contact-ask.entity.js';
import { ContactShift } from './participation/contact-shift.entity.js';
import { KnownAction } from './participation/known-action.entity.js';
import { ParticipationModule } from './participation/participation.module.js';
import { ContactEmail } from './people/contact-email.entity.js';
import { ContactWorkplace } from './people/contact-workplace.entity.js';
import { ContactCircle } from './people/contact-circle.entity.js';
import { ContactPhone } from './people/contact-phone.entity.js';
import { Contact } from './people/contact.entity.js';
import { PeopleModule } from './people/people.module.js';
import { FormerEmail } from './people/former-email.entity.js';
import { UnannouncedContact } from './people/unannounced-contact.entity.js';
import { ReachabilityModule } from './reachability/reachability.module.js';
import { ContactHours } from './profiles/contact-hours.entity.js';
import { ContactNote } from './profiles/contact-note.entity.js';
import { ContactSkill } from './profiles/contact-skill.entity.js';
import { ContactTag } from './profiles/contact-tag.entity.js';
import { Tag } from './profiles/tag.entity.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { Reveal } from './reveal/reveal.entity.js';
import { RevealModule } from './reveal/reveal.module.js';
import { SavedAudience } from './saved-audiences/saved-audience.entity.js';
import { SavedAudiencesModule } from './saved-audiences/saved-audiences.module.js';
import { sealedColumns } from './sealing/personal-fields.js';
import { SearchModule } from './search/search.module.js';
import { BargainingUnit } from './unions/bargaining-unit.entity.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { UnionLocalContact } from './unions/union-local-contact.entity.js';
import { UnionLocal } from './unions/union-local.entity.js';
import { WorkplaceUnit } from './workplaces/workplace-unit.entity.js';
import { ToldApart } from './told-apart/told-apart.entity.js';
import { ToldApartModule } from './told-apart/told-apart.module.js';
import { UnionsModule } from './unions/unions.module.js';
import { Workplace } from './workplaces/workplace.entity.js';
import { WorkplacesModule } from './workplaces/workplaces.module.js';

/**
 * Who the chapter knows, and whether they agreed to be asked.
 *
 * Listens to: `actions.action-posted`, `actions.rsvp-recorded`, `actions.attendance-noted`,
 * `notifications.people-asked`, `notifications.audience-requested`, `notifications.reachability-changed`,
 * `notifications.email-reachability-changed`, `notifications.email-reopened`, `notifications.join-answered`.
 * Tells: `contacts.join-asked`, `contacts.contacts-changed`, `contacts.person-erased`, `contacts.audience-chunk-resolved`, `contacts.audience-resolved`.
 */
@Module({
  imports: [
    PeopleModule,
    ProfilesModule,
    MergesModule,
    ToldApartModule,
    NotesModule,
    TimelineModule,
    CirclesModule,
    UnionsModule,
    WorkplacesModule,
    ImportsModule,
    AudiencesModule,
    ParticipationModule,
    SavedAudiencesModule,
    ReachabilityModule,
    JoinsModule,
    AddressesModule,
    ErasureModule,
    SearchModule,
    RevealModule,
    ExportsModule,
    OwnDataModule,
  ],
})
export class ContactsModule {}

export const contacts: ServiceDefinition = {
  name: 'contacts',
  module: ContactsModule,
  sealed: sealedColumns,
  hashed: [],
  entities: [
    ...auditEntities,
    IdempotencyKey,
    Circle,
    CircleConvener,
    Workplace,
    Contact,
    ContactPhone,
    ContactCircle,
    FormerEmail,
    UnannouncedContact,
    Attestation,
    ConsentEntry,
    ConsentWording,
    Suppression,
    MembershipImport,
    ImportRow,
    ImportPart,
    ImportRejects,
    ErasedContact,
    Reveal,
    UnionLocal,
    BargainingUnit,
    UnionLocalContact,
    WorkplaceUnit,
    PersonToLookAt,
    KnownAction,
    ContactAsk,
    ContactShift,
    ContactEmail,
    ContactWorkplace,
    ContactSkill,
    ContactHours,
    Tag,
    ContactTag,
    ContactNote,
    PendingJoin,
    ContactMerge,
    ToldApart,
    SavedAudience,
    Export,
    ExportRow,
    ExportPart,
  ],
  migrations: [
    MessagingTables1790000000001,
    ParkedAttempts1790000000010,
    ...auditMigrations,
    ...fieldKeyMigrations,
    TimedJobs1790000000021,
    IdempotencyTables1790000000003,
    People1790000001000,
    Consent1790000001001,
    Imports1790000001002,
    EmailConsent1790000001030,
    ImportProgress1790000001031,
    FormerEmails1790000001032,
    SearchAndErasure1790000002035,
    Reveals1790000003020,
    Exports1790000003021,
    SealedWords1790000003060,
    WholePeople1790000004000,
    Merges1790000004010,
    ToldApart1790000004011,
    Audiences1790000004060,
    OsdiExports1790000004080,
    ImportFiles1790000004040,
    Joining1790000004030,
    SavedAudiences1790000004070,
    TitlesOfActions1790000004081,
    WhomToTurnTo1790000004020,
    VersionsOfPlaces1790000004021,
    HashedIdempotencyKeys1790000003059,
  ],
};

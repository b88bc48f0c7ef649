import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChangeEmails } from './change-emails.js';
import { ChangeOwnRow } from './change-own-row.js';
import { ChangePhones } from './change-phones.js';
import { DeriveZones } from './derive-zones.js';
import { EditPerson } from './edit-person.js';
import { ListTags } from './list-tags.js';
import { ProfilesController } from './profiles.controller.js';

/** All that is known of one person, for those who may change it. */
@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ProfilesController],
  providers: [ChangeEmails, ChangeOwnRow, ChangePhones, DeriveZones, EditPerson, ListTags],
  exports: [DeriveZones],
})
export class ProfilesModule {}

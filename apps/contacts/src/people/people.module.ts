import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { ShowProfile } from '../profiles/show-profile.js';
import { AddContact } from './add-contact.js';
import { AnnounceAfterUpgrade } from './announce-after-upgrade.js';
import { AnnouncePeople } from './announce-people.js';
import { FindKnown } from './find-known.js';
import { ListContacts } from './list-contacts.js';
import { PeopleController } from './people.controller.js';
import { ReadPeople } from './read-people.js';
import { ReadProfiles } from './read-profiles.js';
import { RegisterPeople } from './register-people.js';
import { SavePeople } from './save-people.js';
import { SaveProfiles } from './save-profiles.js';
import { ShowContact } from './show-contact.js';
import { ShowPeople } from './show-people.js';
import { WelcomeWalkIn } from './welcome-walk-in.js';

@Module({
  imports: [ConsentModule],
  controllers: [PeopleController],
  providers: [
    AddContact,
    AnnounceAfterUpgrade,
    AnnouncePeople,
    FindKnown,
    ListContacts,
    ReadPeople,
    ReadProfiles,
    RegisterPeople,
    SavePeople,
    SaveProfiles,
    ShowContact,
    ShowPeople,
    ShowProfile,
    WelcomeWalkIn,
  ],
  exports: [AnnouncePeople, FindKnown, RegisterPeople, ShowContact, ShowPeople],
})
export class PeopleModule {}

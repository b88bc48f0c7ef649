import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { SearchModule } from '../search/search.module.js';
import { FindDuplicates } from './find-duplicates.js';
import { ForgetMerges } from './forget-merges.js';
import { ListMerges } from './list-merges.js';
import { MergePeople } from './merge-people.js';
import { MergeRecords } from './merge-records.js';
import { MergesController } from './merges.controller.js';
import { MoveBelongings } from './move-belongings.js';
import { PartPeople } from './part-people.js';
import { PartRecords } from './part-records.js';
import { PlainRows } from './plain-rows.js';

/** Two records that are one person, and back. */
@Module({
  imports: [PeopleModule, ProfilesModule, SealingModule, SearchModule],
  controllers: [MergesController],
  providers: [
    FindDuplicates,
    ForgetMerges,
    ListMerges,
    MergePeople,
    MergeRecords,
    MoveBelongings,
    PartPeople,
    PartRecords,
    PlainRows,
  ],
})
export class MergesModule {}

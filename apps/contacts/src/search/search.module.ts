import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { FindPeople } from './find-people.js';
import { NameIndex } from './name-index.js';
import { SearchController } from './search.controller.js';

/** Finding people by name while somebody types. */
@Module({
  imports: [PeopleModule, SealingModule],
  controllers: [SearchController],
  providers: [FindPeople, NameIndex],
  exports: [NameIndex],
})
export class SearchModule {}

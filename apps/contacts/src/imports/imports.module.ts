import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ImportMembers } from './import-members.js';
import { ImportsController } from './imports.controller.js';
import { ShowImport } from './show-import.js';

@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ImportsController],
  providers: [ImportMembers, ShowImport],
})
export class ImportsModule {}

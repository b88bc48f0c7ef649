import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ImportMembers } from './import-members.js';
import { ImportsController } from './imports.controller.js';
import { RunningImports } from './running-imports.js';
import { ShowImport } from './show-import.js';
import { TakeInRows } from './take-in-rows.js';

@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ImportsController],
  providers: [ImportMembers, RunningImports, ShowImport, TakeInRows],
})
export class ImportsModule {}

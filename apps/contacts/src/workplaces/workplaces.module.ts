import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AddWorkplace } from './add-workplace.js';
import { ChangeWorkplace } from './change-workplace.js';
import { ListWorkplaces } from './list-workplaces.js';
import { WorkplacesController } from './workplaces.controller.js';

@Module({
  imports: [PeopleModule],
  controllers: [WorkplacesController],
  providers: [AddWorkplace, ChangeWorkplace, ListWorkplaces],
})
export class WorkplacesModule {}

import { Module } from '@nestjs/common';
import { AddWorkplace } from './add-workplace.js';
import { ListWorkplaces } from './list-workplaces.js';
import { WorkplacesController } from './workplaces.controller.js';

@Module({ controllers: [WorkplacesController], providers: [AddWorkplace, ListWorkplaces] })
export class WorkplacesModule {}

import { Module } from '@nestjs/common';
import { ChangeAudience } from './change-audience.js';
import { ListAudiences } from './list-audiences.js';
import { RuleNames } from './rule-names.js';
import { SaveAudience } from './save-audience.js';
import { SavedAudiencesController } from './saved-audiences.controller.js';

@Module({
  controllers: [SavedAudiencesController],
  providers: [ChangeAudience, ListAudiences, RuleNames, SaveAudience],
})
export class SavedAudiencesModule {}

import { Module } from '@nestjs/common';
import { AudiencesConsumer } from './audiences.consumer.js';
import { AudiencesController } from './audiences.controller.js';
import { AudienceEngineModule } from './engine/audience-engine.module.js';
import { CheckAudiences } from './check-audiences.js';
import { PreviewAudience } from './preview-audience.js';
import { ResolveAudience } from './resolve-audience.js';

@Module({
  imports: [AudienceEngineModule],
  controllers: [AudiencesController, AudiencesConsumer],
  providers: [CheckAudiences, PreviewAudience, ResolveAudience],
})
export class AudiencesModule {}

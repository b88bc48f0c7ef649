import { type DynamicModule, Module } from '@nestjs/common';
import { ChangeLegalHold } from './change-legal-hold.js';
import { LegalHoldController } from './legal-hold.controller.js';

/** The door to the legal hold of a service. The front door turns its own by itself. */
@Module({})
export class LegalHoldModule {
  static for(name: string): DynamicModule {
    const controllers = name === 'web' ? [] : [LegalHoldController];
    return {
      module: LegalHoldModule,
      global: true,
      controllers,
      providers: [ChangeLegalHold],
      exports: [ChangeLegalHold],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { ApprovalDesk } from './approval-desk.js';
import { ApprovalsController } from './approvals.controller.js';

/** The door to what waits in a service for a second person. The front door asks the others and has none itself. */
@Module({})
export class ApprovalsModule {
  static for(name: string): DynamicModule {
    const controllers = name === 'web' ? [] : [ApprovalsController];
    return { module: ApprovalsModule, global: true, controllers, providers: [ApprovalDesk], exports: [ApprovalDesk] };
  }
}

import { Module } from '@nestjs/common';
import { ChangeBell } from './change-bell.js';

/** Who waits for changes of actions, and who wakes them. */
@Module({ providers: [ChangeBell], exports: [ChangeBell] })
export class ChangesModule {}

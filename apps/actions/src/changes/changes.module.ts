import { Module } from '@nestjs/common';
import { ChangeBell } from './change-bell.js';
import { ChangeNews } from './change-news.js';

/** Who waits for changes of actions, and who wakes them. */
@Module({ providers: [ChangeBell, ChangeNews], exports: [ChangeBell, ChangeNews] })
export class ChangesModule {}

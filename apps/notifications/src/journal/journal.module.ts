import { Module } from '@nestjs/common';
import { OptOutJournal } from './opt-out-journal.js';

/** What people said about being written to, kept where no backup of the database reaches. */
@Module({ providers: [OptOutJournal], exports: [OptOutJournal] })
export class JournalModule {}

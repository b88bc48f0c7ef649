import { Global, Module } from '@nestjs/common';
import { JobGauges } from './job-gauges.js';
import { JobTable } from './job-table.js';
import { Jobs } from './jobs.js';
import { KeepAudit } from './keep-audit.js';
import { LegalHold } from './legal-hold.js';

/** Timed jobs of one service, and the hold that stops those which delete. */
@Global()
@Module({ providers: [JobTable, Jobs, JobGauges, LegalHold, KeepAudit], exports: [Jobs, LegalHold] })
export class JobsModule {}

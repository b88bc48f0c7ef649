import { Injectable } from '@nestjs/common';
import { CutAudit } from '#audit';
import { Clock, Settings } from '#runtime';
import { daysBefore } from './days-before.js';
import { defineJob } from './define-job.js';
import { Jobs } from './jobs.js';

/** Lets audit entries go that have been kept their time; the chain is cut at a signed place and still verifies. */
@Injectable()
export class KeepAudit {
  constructor(jobs: Jobs, cutAudit: CutAudit, settings: Settings, clock: Clock) {
    const batch = (): Promise<number> => cutAudit.run(daysBefore(clock, settings.values.keepAuditDays));
    jobs.add(defineJob({ name: 'cut-audit', everyMinutes: 24 * 60, deletes: true, batch }));
  }
}

export { daysBefore } from './days-before.js';
export { defineJob, type TimedJob } from './define-job.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { type Hold, type HoldReason, holdReasons, LegalHold } from './legal-hold.js';
export { TimedJobs1790000000021 } from './timed-jobs.migration.js';

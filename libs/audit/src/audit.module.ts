import { Global, Module } from '@nestjs/common';
import { AuditedReads } from './audited-reads.js';
import { ChainReader } from './chain-reader.js';
import { CutAudit } from './cut-audit.js';
import { HeadKeeper } from './head-keeper.js';
import { HeadsJournal } from './heads-journal.js';
import { VerifyAudit } from './verify-audit.js';

const parts = [ChainReader, HeadsJournal, HeadKeeper, VerifyAudit, CutAudit, AuditedReads];

/** The chain of a service: noting its heads, looking through it, letting old entries go. */
@Global()
@Module({ providers: parts, exports: parts })
export class AuditModule {}

import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ClosedEmails } from './closed-emails.js';
import { ClosedNumbers } from './closed-numbers.js';
import { ReadClosed } from './read-closed.js';
import { RecordAttestation } from './record-attestation.js';

@Module({
  imports: [SealingModule],
  providers: [ClosedEmails, ClosedNumbers, ReadClosed, RecordAttestation],
  exports: [ClosedEmails, ClosedNumbers, ReadClosed, RecordAttestation, SealingModule],
})
export class ConsentModule {}

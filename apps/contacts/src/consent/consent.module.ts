import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ClosedEmails } from './closed-emails.js';
import { ClosedNumbers } from './closed-numbers.js';
import { CurrentWording } from './current-wording.js';
import { ReadClosed } from './read-closed.js';
import { RecordAttestation } from './record-attestation.js';

@Module({
  imports: [SealingModule],
  providers: [ClosedEmails, ClosedNumbers, CurrentWording, ReadClosed, RecordAttestation],
  exports: [ClosedEmails, ClosedNumbers, CurrentWording, ReadClosed, RecordAttestation, SealingModule],
})
export class ConsentModule {}

import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { CheckConsent } from './check-consent.js';
import { ClosedEmails } from './closed-emails.js';
import { ClosedNumbers } from './closed-numbers.js';
import { CurrentWording } from './current-wording.js';
import { ReadClosed } from './read-closed.js';
import { RecordAttestation } from './record-attestation.js';
import { WriteOwnAct } from './write-own-act.js';

@Module({
  imports: [SealingModule],
  providers: [CheckConsent, ClosedEmails, ClosedNumbers, CurrentWording, ReadClosed, RecordAttestation, WriteOwnAct],
  exports: [ClosedEmails, ClosedNumbers, CurrentWording, ReadClosed, RecordAttestation, WriteOwnAct, SealingModule],
})
export class ConsentModule {}

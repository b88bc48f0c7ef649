import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ClosedNumbers } from './closed-numbers.js';
import { RecordAttestation } from './record-attestation.js';

@Module({
  imports: [SealingModule],
  providers: [ClosedNumbers, RecordAttestation],
  exports: [ClosedNumbers, RecordAttestation, SealingModule],
})
export class ConsentModule {}

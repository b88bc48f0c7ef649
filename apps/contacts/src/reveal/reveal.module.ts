import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ForgetReveals } from './forget-reveals.js';
import { RevealContact } from './reveal-contact.js';
import { RevealController } from './reveal.controller.js';

/** Full numbers and addresses, for a reason and a few at a time. */
@Module({
  imports: [SealingModule],
  controllers: [RevealController],
  providers: [RevealContact, ForgetReveals],
})
export class RevealModule {}

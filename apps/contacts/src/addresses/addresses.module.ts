import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { AddressesController } from './addresses.controller.js';
import { HandOutAddresses } from './hand-out-addresses.js';
import { HandOutEmailAddresses } from './hand-out-email-addresses.js';
import { HandOutNames } from './hand-out-names.js';

@Module({
  imports: [SealingModule],
  controllers: [AddressesController],
  providers: [HandOutAddresses, HandOutEmailAddresses, HandOutNames],
})
export class AddressesModule {}

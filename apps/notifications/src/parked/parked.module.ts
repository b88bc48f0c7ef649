import { Module } from '@nestjs/common';
import { ErasureModule } from '../erasure/erasure.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { DecideParked } from './decide-parked.js';
import { ListParked } from './list-parked.js';
import { ParkedCountController } from './parked-count.controller.js';
import { ParkedMessagesController } from './parked-messages.controller.js';

/** What waits for a person because nobody else can know. */
@Module({
  imports: [ErasureModule, SendingModule],
  controllers: [ParkedMessagesController, ParkedCountController],
  providers: [DecideParked, ListParked],
})
export class ParkedModule {}

import { Module } from '@nestjs/common';
import { ErasedPeopleModule } from '#service';
import { ChangesModule } from '../changes/changes.module.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { ForgetAgain } from './forget-again.js';
import { ForgetContact } from './forget-contact.js';
import { ForgetLateArrivals } from './forget-late-arrivals.js';

/** Forgetting people who were erased, also what arrives of them afterwards. */
@Module({
  imports: [ChangesModule, ErasedPeopleModule],
  controllers: [ErasureConsumer],
  providers: [ForgetAgain, ForgetContact, ForgetLateArrivals],
})
export class ErasureModule {}

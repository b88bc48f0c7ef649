import { Module } from '@nestjs/common';
import { KeepErasedIds } from '#service';
import { ChangesModule } from '../changes/changes.module.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { ForgetContact } from './forget-contact.js';
import { ForgetLateArrivals } from './forget-late-arrivals.js';

/** Forgetting people who were erased, also what arrives of them afterwards. */
@Module({
  imports: [ChangesModule],
  controllers: [ErasureConsumer],
  providers: [ForgetContact, ForgetLateArrivals, KeepErasedIds],
})
export class ErasureModule {}

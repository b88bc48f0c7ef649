import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { ForgetContact } from './forget-contact.js';

/** Forgetting people who were erased. */
@Module({ imports: [ChangesModule], controllers: [ErasureConsumer], providers: [ForgetContact] })
export class ErasureModule {}

import { Module } from '@nestjs/common';
import { KeepErasedIds } from '#service';
import { ConsentModule } from '../consent/consent.module.js';
import { ErasePerson } from './erase-person.js';
import { ErasureController } from './erasure.controller.js';

/** Forgetting a person for good. */
@Module({ imports: [ConsentModule], controllers: [ErasureController], providers: [ErasePerson, KeepErasedIds] })
export class ErasureModule {}

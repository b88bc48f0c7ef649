import { Module } from '@nestjs/common';
import { ErasedPeopleModule } from '#service';
import { ConsentModule } from '../consent/consent.module.js';
import { EraseAgain } from './erase-again.js';
import { ErasePerson } from './erase-person.js';
import { ErasureController } from './erasure.controller.js';

/** Forgetting a person for good. */
@Module({
  imports: [ConsentModule, ErasedPeopleModule],
  controllers: [ErasureController],
  providers: [ErasePerson, EraseAgain],
})
export class ErasureModule {}

import { Module } from '@nestjs/common';
import { ErasedPeople } from './erased-people.js';
import { ErasureJournal } from './erasure-journal.js';
import { KeepErasedIds } from './keep-erased-ids.js';

const parts = [ErasureJournal, ErasedPeople, KeepErasedIds];

/** Who was erased, for every service that knows people by their ids. */
@Module({ providers: parts, exports: parts })
export class ErasedPeopleModule {}

import { Module } from '@nestjs/common';
import { AudienceEngine } from './audience-engine.js';
import { KnownPeople } from './known-people.js';

/** Everybody in memory, and whom a rule means of them. */
@Module({ providers: [AudienceEngine, KnownPeople], exports: [AudienceEngine, KnownPeople] })
export class AudienceEngineModule {}

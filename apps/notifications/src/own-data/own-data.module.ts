import { Module } from '@nestjs/common';
import { RepliesModule } from '../replies/replies.module.js';
import { OwnDataController } from './own-data.controller.js';
import { ReadOwnData } from './read-own-data.js';

/** All that is kept of one person, for them to have. */
@Module({ imports: [RepliesModule], controllers: [OwnDataController], providers: [ReadOwnData] })
export class OwnDataModule {}

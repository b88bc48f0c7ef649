import { Module } from '@nestjs/common';
import { OwnDataController } from './own-data.controller.js';
import { ReadOwnData } from './read-own-data.js';

/** All that is kept of one person, for them to have. */
@Module({ controllers: [OwnDataController], providers: [ReadOwnData] })
export class OwnDataModule {}

import { Module } from '@nestjs/common';
import { LinkNames } from './link-names.js';

/** What shared links are called. */
@Module({ providers: [LinkNames], exports: [LinkNames] })
export class LinkNamesModule {}

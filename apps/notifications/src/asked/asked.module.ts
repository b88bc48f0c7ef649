import { Module } from '@nestjs/common';
import { TellAsked } from './tell-asked.js';

/** Who was really asked, told to who reckons audiences. */
@Module({ providers: [TellAsked] })
export class AskedModule {}

import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ListToldApart } from './list-told-apart.js';
import { TellApart } from './tell-apart.js';
import { TellApartNoMore } from './tell-apart-no-more.js';
import { ToldApartController } from './told-apart.controller.js';

/** Records that look like one person and are two. */
@Module({
  imports: [SealingModule],
  controllers: [ToldApartController],
  providers: [ListToldApart, TellApart, TellApartNoMore],
})
export class ToldApartModule {}

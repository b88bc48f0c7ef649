import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { EditUnionLocal } from './edit-union-local.js';
import { NameLocalContact } from './name-local-contact.js';
import { ShowUnionLocals } from './show-union-locals.js';
import { UnionLocalsController } from './union-locals.controller.js';

@Module({
  imports: [SealingModule],
  controllers: [UnionLocalsController],
  providers: [EditUnionLocal, NameLocalContact, ShowUnionLocals],
})
export class UnionsModule {}

import { Module } from '@nestjs/common';
import { PersonalFields } from './personal-fields.js';

@Module({ providers: [PersonalFields], exports: [PersonalFields] })
export class SealingModule {}

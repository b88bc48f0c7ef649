import { type DynamicModule, Module } from '@nestjs/common';
import { ChooseFieldKey } from './choose-field-key.js';
import { FieldKeyKeeper } from './field-key-keeper.js';
import { FieldKeyTable } from './field-key-table.js';
import { FieldKeysController } from './field-keys.controller.js';
import { ReadFieldKeys } from './read-field-keys.js';
import { ResealFields } from './reseal-fields.js';
import { RetireFieldKeys } from './retire-field-keys.js';
import { SealFormerlyPlain } from './seal-formerly-plain.js';
import { type FormerlyPlain, SealedColumns } from './sealed-columns.js';
import { SealedFields } from './sealed-fields.js';

const deeds = [ReadFieldKeys, ChooseFieldKey, ResealFields, RetireFieldKeys];

/** Keeps the keys of a service in step, and changes them. The front door has no other door to call it by. */
@Module({})
export class FieldKeysModule {
  static for(name: string, sealed: readonly FormerlyPlain[]): DynamicModule {
    return {
      module: FieldKeysModule,
      global: true,
      controllers: name === 'web' ? [] : [FieldKeysController],
      providers: [
        { provide: SealedColumns, useValue: new SealedColumns(sealed) },
        SealedFields,
        SealFormerlyPlain,
        FieldKeyTable,
        FieldKeyKeeper,
        ...deeds,
      ],
      exports: deeds,
    };
  }
}

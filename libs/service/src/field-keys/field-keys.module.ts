import { type DynamicModule, Module } from '@nestjs/common';
import type { SealedColumn } from '#database';
import { ChooseFieldKey } from './choose-field-key.js';
import { FieldKeyKeeper } from './field-key-keeper.js';
import { FieldKeyTable } from './field-key-table.js';
import { FieldKeysController } from './field-keys.controller.js';
import { ReadFieldKeys } from './read-field-keys.js';
import { ResealFields } from './reseal-fields.js';
import { RetireFieldKeys } from './retire-field-keys.js';
import { SealedColumns } from './sealed-columns.js';
import { SealedFields } from './sealed-fields.js';

const deeds = [ReadFieldKeys, ChooseFieldKey, ResealFields, RetireFieldKeys];

/** Keeps the keys of a service in step, and changes them. The front door has no other door to call it by. */
@Module({})
export class FieldKeysModule {
  static for(name: string, sealed: readonly SealedColumn[]): DynamicModule {
    return {
      module: FieldKeysModule,
      global: true,
      controllers: name === 'web' ? [] : [FieldKeysController],
      providers: [
        { provide: SealedColumns, useValue: new SealedColumns(sealed) },
        SealedFields,
        FieldKeyTable,
        FieldKeyKeeper,
        ...deeds,
      ],
      exports: deeds,
    };
  }
}

import { Injectable } from '@nestjs/common';
import { type FieldKeyHolder, FieldKeyTable } from './field-key-table.js';
import { SealedColumns } from './sealed-columns.js';
import { SealedFields } from './sealed-fields.js';

/** What is known of the keys of one service. */
export interface FieldKeyState {
  readonly sealsWith: string;
  readonly processes: FieldKeyHolder[];
  /** How many fields each key seals. */
  readonly sealed: { key: string; fields: number }[];
}

/** Says which key seals, who holds which, and how many fields each of them seals. */
@Injectable()
export class ReadFieldKeys {
  constructor(
    private readonly table: FieldKeyTable,
    private readonly columns: SealedColumns,
    private readonly fields: SealedFields,
  ) {}

  async run(): Promise<FieldKeyState> {
    const sums = new Map<string, number>();
    for (const column of this.columns.all) {
      for (const [key, fields] of await this.fields.count(column)) sums.set(key, (sums.get(key) ?? 0) + fields);
    }
    const sealed = [...sums].map(([key, fields]) => ({ key, fields }));
    return { sealsWith: await this.table.sealsWith(), processes: await this.table.holders(), sealed };
  }
}

import { Injectable } from '@nestjs/common';
import { nameKey } from '../people/name.rules.js';
import { type PersonalField, PersonalFields } from '../sealing/personal-fields.js';
import type { MergeBody, PlainRow } from './merge.shapes.js';
import type { Part } from './parts.js';

const ofPerson: readonly { readonly column: string; readonly field: PersonalField }[] = [
  { column: 'name', field: 'name' },
  { column: 'email', field: 'email' },
];

/**
 * Rows with their sealed fields open, as the record of a merge holds them: bytes that were sealed once would be lost in
 * it with the key of that time.
 */
@Injectable()
export class PlainRows {
  constructor(private readonly fields: PersonalFields) {}

  /** A person's own row. */
  openPerson(row: PlainRow): PlainRow {
    return ofPerson.reduce((open, one) => this.open(open, one), row);
  }

  sealPerson(row: PlainRow, contactId: string): PlainRow {
    return ofPerson.reduce((closed, one) => this.seal(closed, one, contactId), row);
  }

  openOf(part: Part, row: PlainRow): PlainRow {
    return part.sealed ? this.open(row, part.sealed) : row;
  }

  sealOf(part: Part, row: PlainRow): PlainRow {
    return part.sealed ? this.seal(row, part.sealed, String(row.id)) : row;
  }

  /** Keyed hash of a person's name; null for whoever gave none. */
  nameIndexOf({ name }: PlainRow): string | null {
    return typeof name === 'string' ? this.fields.nameIndex(nameKey(name)) : null;
  }

  /** The whole record of a merge. */
  sealBody(mergeId: string, body: MergeBody): Buffer {
    return this.fields.seal('merge', mergeId, JSON.stringify(body));
  }

  openBody(mergeId: string, sealed: Buffer): MergeBody {
    return JSON.parse(this.fields.open('merge', mergeId, sealed)) as MergeBody;
  }

  private open(row: PlainRow, { column, field }: { column: string; field: PersonalField }): PlainRow {
    const bytes = row[column];
    if (typeof bytes !== 'string') return row;
    // As PostgreSQL writes bytes: `\x` and hex.
    const opened = this.fields.open(field, String(row.id), Buffer.from(bytes.slice(2), 'hex'));
    return { ...row, [column]: opened };
  }

  private seal(row: PlainRow, { column, field }: { column: string; field: PersonalField }, rowId: string): PlainRow {
    const plain = row[column];
    if (typeof plain !== 'string') return row;
    return { ...row, [column]: `\\x${this.fields.seal(field, rowId, plain).toString('hex')}` };
  }
}

import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parse } from 'uuid';
import { Secrets } from '#runtime';

/**
 * The order of the rows of an export: by a hash of each person's id under a key that only this export has. Nobody can
 * see it, and any piece of a copy that leaked still follows it, whatever columns were taken out.
 */
@Injectable()
export class RowOrder {
  constructor(private readonly secrets: Secrets) {}

  /** The key of one export; it follows from the index key, so that it stands in no database. */
  keyOf(exportId: string): Buffer {
    return createHmac('sha256', this.secrets.indexKey).update(`export:${exportId}`).digest();
  }

  /** Where a person stands in the order of an export, in a form that compares as text; as {@link rankSql} does. */
  rankOf(exportId: string, contactId: string): string {
    return createHash('sha256').update(this.keyOf(exportId)).update(parse(contactId)).digest('hex');
  }
}

/** The same in SQL, of a column that holds the id of a person. */
export function rankSql(key: string, column: string): string {
  return `sha256(${key}::bytea || uuid_send(${column}))`;
}

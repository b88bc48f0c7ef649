import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { emailIndex, FieldCipher, phoneIndex, type SealedColumn, suppressionHash } from '#database';
import { Secrets } from '#runtime';

const sealed = {
  name: { table: 'contacts', column: 'name' },
  email: { table: 'contacts', column: 'email' },
  phone: { table: 'contact_phones', column: 'phone' },
  furtherEmail: { table: 'contact_emails', column: 'email' },
  note: { table: 'contact_notes', column: 'body' },
  joinName: { table: 'pending_joins', column: 'name' },
  joinPhone: { table: 'pending_joins', column: 'phone' },
  merge: { table: 'contact_merges', column: 'body' },
  publicName: { table: 'circle_conveners', column: 'public_name' },
  attestedBy: { table: 'attestations', column: 'attested_by' },
  exportPart: { table: 'export_parts', column: 'body' },
  importPart: { table: 'import_parts', column: 'body' },
  importRejects: { table: 'import_rejects', column: 'body' },
  how: { table: 'attestations', column: 'sealed_how', formerly: 'how' },
  wording: { table: 'attestations', column: 'sealed_wording', formerly: 'wording' },
  fileName: { table: 'imports', column: 'sealed_file_name', formerly: 'file_name' },
} as const;

/** Every column of this service that holds sealed fields. */
export const sealedColumns: readonly SealedColumn[] = Object.values(sealed);

export type PersonalField = keyof typeof sealed;

/** The one place of this service that turns personal fields into sealed bytes and lookup hashes, and back. */
@Injectable()
export class PersonalFields {
  constructor(
    private readonly secrets: Secrets,
    private readonly cipher: FieldCipher,
  ) {}

  /** @param rowId of the row that will hold the bytes; they open nowhere else. */
  seal(field: PersonalField, rowId: string, plain: string | Buffer): Buffer {
    const { table, column } = sealed[field];
    return this.cipher.seal({ table, column, rowId }, plain);
  }

  open(field: PersonalField, rowId: string, bytes: Buffer): string {
    const { table, column } = sealed[field];
    return this.cipher.open({ table, column, rowId }, bytes);
  }

  /** As {@link open}, for bytes that are no text. */
  openBytes(field: PersonalField, rowId: string, bytes: Buffer): Buffer {
    const { table, column } = sealed[field];
    return this.cipher.openBytes({ table, column, rowId }, bytes);
  }

  sealOptional(field: PersonalField, rowId: string, plain: string | null): Buffer | null {
    return plain === null ? null : this.seal(field, rowId, plain);
  }

  openOptional(field: PersonalField, rowId: string, bytes: Buffer | null): string | null {
    return bytes === null ? null : this.open(field, rowId, bytes);
  }

  /** @param plain what stands there when an older version wrote the row and nobody has sealed it yet. */
  openOr(field: PersonalField, rowId: string, bytes: Buffer | null, plain: string): string {
    return bytes === null ? plain : this.open(field, rowId, bytes);
  }

  phoneIndex(e164: string): string {
    return phoneIndex(this.secrets.indexKey, e164);
  }

  emailIndex(address: string): string {
    return emailIndex(this.secrets.indexKey, address);
  }

  /** @param key of a name, see `nameKey`. */
  nameIndex(key: string): string {
    return createHmac('sha256', this.secrets.indexKey).update('name:').update(key).digest('hex');
  }

  /** By what the same file is known again. Keyed, because a file of one row could be guessed. */
  fileIndex(content: string | Buffer): string {
    return createHmac('sha256', this.secrets.indexKey).update('file:').update(content).digest('hex');
  }

  suppressionHash(e164: string): string {
    return suppressionHash(this.secrets.suppressionKey, e164);
  }
}

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { FieldKeyRing } from './field-key-ring.js';

const nonceBytes = 12;
const tagBytes = 16;
const poolBytes = nonceBytes * 1024;

/** A column whose values are sealed, each for the `id` of its row. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

/** Where a sealed value lives; a value moved to another place does not open there. */
export interface FieldPlace extends SealedColumn {
  readonly rowId: string;
}

/**
 * Seals single fields with AES-256-GCM. A sealed field is: length of the key id (1 byte), key id, nonce (12 bytes),
 * tag (16 bytes), ciphertext. The additional data binds it to its table, column and row. Keys are KeyObjects and
 * nonces come from a pool, because making either per field costs five times the cipher itself.
 */
export class FieldCipher {
  private readonly pool = Buffer.alloc(poolBytes);
  private readonly declared: ReadonlySet<string>;
  private used = poolBytes;

  /** @param columns all that may hold sealed fields: what is not among them would be forgotten when keys change. */
  constructor(
    private readonly ring: FieldKeyRing,
    columns: readonly SealedColumn[],
  ) {
    this.declared = new Set(columns.map(nameOf));
  }

  /** The plain text or bytes, sealed for one place. */
  seal(place: FieldPlace, plain: string | Buffer): Buffer {
    if (!this.declared.has(nameOf(place))) throw new Error(`${nameOf(place)} is not declared as a sealed column.`);
    const { id, key } = this.ring.sealing;
    const nonce = this.nextNonce();
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(placeBytes(place));
    const text = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
    cipher.final();
    return Buffer.concat([keyMark(id), nonce, cipher.getAuthTag(), text]);
  }

  /**
   * The plain text of a sealed field.
   *
   * @throws Error when the key is unknown, or the bytes were changed or belong to another place.
   */
  open(place: FieldPlace, sealed: Buffer): string {
    return this.openBytes(place, sealed).toString('utf8');
  }

  /** The same for what need not be text. */
  openBytes(place: FieldPlace, sealed: Buffer): Buffer {
    const idEnd = 1 + (sealed[0] ?? 0);
    const key = this.ring.find(sealed.toString('ascii', 1, idEnd));
    if (!key) throw new Error(`A field of ${place.table} was sealed with a key that this process does not hold.`);
    const tagStart = idEnd + nonceBytes;
    const textStart = tagStart + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(idEnd, tagStart), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(placeBytes(place));
    decipher.setAuthTag(sealed.subarray(tagStart, textStart));
    const plain = decipher.update(sealed.subarray(textStart));
    // Throws when the tag does not fit, and has nothing to add.
    decipher.final();
    return plain;
  }

  private nextNonce(): Buffer {
    if (this.used >= poolBytes) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    const nonce = Buffer.from(this.pool.subarray(this.used, this.used + nonceBytes));
    this.used += nonceBytes;
    return nonce;
  }
}

/** What a field begins with that was sealed with this key. */
export function keyMark(keyId: string): Buffer {
  return Buffer.concat([Buffer.from([keyId.length]), Buffer.from(keyId, 'ascii')]);
}

function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}

function placeBytes({ table, column, rowId }: FieldPlace): Buffer {
  return Buffer.from(`${table}\0${column}\0${rowId}`, 'utf8');
}

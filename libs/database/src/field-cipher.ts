import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const poolBytes = nonceBytes * 1024;

/** One key that seals fields, and the id that stands in front of what it sealed. */
export interface FieldKey {
  /** At most 255 ASCII letters; the newest id sorts last. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Where a sealed value lives; a value moved to another place does not open there. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/**
 * Seals single fields with AES-256-GCM. A sealed field is: length of the key id (1 byte), key id, nonce (12 bytes),
 * tag (16 bytes), ciphertext. The additional data binds it to its table, column and row. Keys are KeyObjects and
 * nonces come from a pool, because making either per field costs five times the cipher itself.
 */
export class FieldCipher {
  private readonly newest: FieldKey;
  private readonly byId: Map<string, KeyObject>;
  private readonly pool = Buffer.alloc(poolBytes);
  private used = poolBytes;

  /** @param keys newest first; the first one seals, all of them open. */
  constructor(keys: readonly FieldKey[]) {
    const [newest] = keys;
    if (!newest) throw new Error('Sealing personal fields needs at least one key.');
    this.newest = newest;
    this.byId = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** The plain text, sealed for one place. */
  seal(place: FieldPlace, plain: string): Buffer {
    const id = Buffer.from(this.newest.id, 'ascii');
    const nonce = this.nextNonce();
    const cipher = createCipheriv('aes-256-gcm', this.newest.key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(placeBytes(place));
    const text = cipher.update(plain, 'utf8');
    cipher.final();
    return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), text]);
  }

  /**
   * The plain text of a sealed field.
   *
   * @throws Error when the key is unknown, or the bytes were changed or belong to another place.
   */
  open(place: FieldPlace, sealed: Buffer): string {
    const idEnd = 1 + (sealed[0] ?? 0);
    const key = this.byId.get(sealed.toString('ascii', 1, idEnd));
    if (!key) throw new Error(`A field of ${place.table} was sealed with a key that this process does not hold.`);
    const tagStart = idEnd + nonceBytes;
    const textStart = tagStart + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(idEnd, tagStart), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(placeBytes(place));
    decipher.setAuthTag(sealed.subarray(tagStart, textStart));
    const plain = decipher.update(sealed.subarray(textStart), undefined, 'utf8');
    return plain + decipher.final('utf8');
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

function placeBytes({ table, column, rowId }: FieldPlace): Buffer {
  return Buffer.from(`${table}\0${column}\0${rowId}`, 'utf8');
}

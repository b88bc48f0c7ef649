import { Injectable } from '@nestjs/common';
import { FieldCipher } from '#database';

/** A link with what a chair calls it, as its row has that. */
interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly sealedName: Buffer | null;
}

/** What a chair calls the links that they share: nearly always somebody's name, so it is sealed. */
@Injectable()
export class LinkNames {
  constructor(private readonly cipher: FieldCipher) {}

  /** The columns of a new row. */
  columnsOf(table: 'boards' | 'captain_links', id: string, name: string): Omit<NamedRow, 'id'> {
    const sealedName = name === '' ? null : this.cipher.seal({ table, column: 'sealed_name', rowId: id }, name);
    return { name: '', sealedName };
  }

  /** The name of a row; one that an older version wrote may not be sealed yet. */
  nameOf(table: 'boards' | 'captain_links', { id, name, sealedName }: NamedRow): string {
    return sealedName === null ? name : this.cipher.open({ table, column: 'sealed_name', rowId: id }, sealedName);
  }
}

import { Injectable } from '@nestjs/common';
import { FieldCipher } from '#database';

/** Seals and opens what people wrote to us. */
@Injectable()
export class ReplyBodies {
  constructor(private readonly cipher: FieldCipher) {}

  seal(replyId: string, text: string): Buffer {
    return this.cipher.seal(placeOf(replyId), text);
  }

  open(replyId: string, sealed: Buffer): string {
    return this.cipher.open(placeOf(replyId), sealed);
  }
}

function placeOf(rowId: string): { table: string; column: string; rowId: string } {
  return { table: 'replies', column: 'body', rowId };
}

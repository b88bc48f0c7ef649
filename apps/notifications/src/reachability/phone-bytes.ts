/** A phone index as the database keeps it: half the size of its hex digits in every index. */
export function phoneBytes(phoneIndex: string): Buffer {
  return Buffer.from(phoneIndex, 'hex');
}

/** The hex digits of a phone index, as events and other services write it. */
export function phoneHex(bytes: Buffer): string {
  return bytes.toString('hex');
}

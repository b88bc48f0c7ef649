import type { ChainPlace } from './chain.rules.js';

/** What a line of the journal of heads says. */
export type HeadKind = 'head' | 'accepted';

/** A place of the chain as the service noted and signed it, outside of its database. */
export interface SignedHead extends ChainPlace {
  readonly kind: HeadKind;
  /** RFC 3339. */
  readonly at: string;
  readonly signature: Buffer;
}

/** What is signed: a line of one service is worth nothing in the journal of another. */
export function signedText(service: string, { kind, position, hash, at }: Omit<SignedHead, 'signature'>): Buffer {
  return Buffer.from(['turnout audit', kind, service, String(position), hash.toString('hex'), at].join('\n'));
}

/** What is signed of a cut. */
export function cutText(service: string, { position, hash }: ChainPlace, at: string): Buffer {
  return Buffer.from(['turnout audit cut', service, String(position), hash.toString('hex'), at].join('\n'));
}

/** A line of the journal. */
export function lineOfHead({ kind, position, hash, at, signature }: SignedHead): string {
  return `${kind} ${String(position)} ${hash.toString('hex')} ${at} ${signature.toString('base64url')}\n`;
}

const shape = /^(head|accepted) (\d{1,15}) ([0-9a-f]{64}) (\S{20,40}) ([\w-]{86})$/;

/** The head that a line tells of, or null for a line that a crash cut off. */
export function readHead(line: string): SignedHead | null {
  const [, kind, position, hash, at, signature] = shape.exec(line) ?? [];
  if (!kind || !position || !hash || !at || !signature) return null;
  return {
    kind: kind as HeadKind,
    position: Number(position),
    hash: Buffer.from(hash, 'hex'),
    at,
    signature: Buffer.from(signature, 'base64url'),
  };
}

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** What an authenticator says of itself: its owner is present and was verified; and, once, that a key follows. */
const verified = 0x05;
const withKey = 0x40;

/** A passkey without a device: it signs what a server asks, for whoever holds it. Tests only need one kind of key. */
export class SoftwarePasskey {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(32);
  private used = 0;

  constructor(private readonly origin: string) {}

  /** The answer to being asked for a new passkey. */
  made(challenge: string): object {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    // COSE: an EC2 key for ES256 on P-256.
    const [head, xHead, yHead] = ['a5010203262001', '215820', '225820'].map((hex) => Buffer.from(hex, 'hex'));
    const key = Buffer.concat([
      ...[head, xHead, Buffer.from(x, 'base64url'), yHead, Buffer.from(y, 'base64url')].map((part) => part as Buffer),
    ]);
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([this.saying(verified | withKey), Buffer.alloc(16), length, this.id, key]);
    // CBOR: { fmt: 'none', attStmt: {}, authData: <data> }.
    const start = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
    const attestationObject = Buffer.concat([start, Buffer.from([data.length]), data]).toString('base64url');
    const clientDataJSON = this.client('webauthn.create', challenge).toString('base64url');
    return this.answer({ clientDataJSON, attestationObject, transports: ['internal'] });
  }

  /** The answer to being asked to sign. */
  signed(challenge: string): object {
    const client = this.client('webauthn.get', challenge);
    const data = this.saying(verified);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.keys.privateKey);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  private answer(response: object): object {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private saying(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE((this.used += 1));
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([flags]), counter]);
  }
}

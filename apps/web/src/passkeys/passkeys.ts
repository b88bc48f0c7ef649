import { Injectable } from '@nestjs/common';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import type { Sql } from '#database';
import { MachineClock, newId } from '#runtime';

/** A passkey as it is kept. */
export interface KeptPasskey {
  readonly id: string;
  readonly staffId: string;
  readonly credential: WebAuthnCredential;
  readonly device: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

interface Row extends Omit<KeptPasskey, 'credential'> {
  credentialId: string;
  publicKey: Buffer;
  counter: string;
  transports: string[];
}

const select = `
  SELECT id, staff_id AS "staffId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports,
    device, created_at AS "createdAt", used_at AS "usedAt"
  FROM passkeys`;

/** The store of passkeys: their public halves, which open nothing. */
@Injectable()
export class Passkeys {
  constructor(private readonly clock: MachineClock) {}

  async of(sql: Pick<Sql, 'query'>, staffId: string): Promise<KeptPasskey[]> {
    const rows = await sql.query<Row>(`${select} WHERE staff_id = $1 ORDER BY id`, [staffId]);
    return rows.map(kept);
  }

  /** The passkey that a device calls by this id, held until the transaction ends. */
  async hold(sql: Sql, credentialId: string): Promise<KeptPasskey | null> {
    const [row] = await sql.query<Row>(`${select} WHERE credential_id = $1 FOR UPDATE`, [credentialId]);
    return row ? kept(row) : null;
  }

  /** Keeps a new one; false when the device's id is taken. */
  async add(sql: Sql, staffId: string, credential: WebAuthnCredential, device: string): Promise<boolean> {
    const { id, publicKey, counter, transports = [] } = credential;
    const added = await sql.query(
      `INSERT INTO passkeys (id, staff_id, credential_id, public_key, counter, transports, device, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [newId(), staffId, id, Buffer.from(publicKey), counter, transports, device, this.clock.now()],
    );
    return added.length > 0;
  }

  async used(sql: Sql, id: string, counter: number): Promise<void> {
    await sql.query('UPDATE passkeys SET counter = $2, used_at = $3 WHERE id = $1', [id, counter, this.clock.now()]);
  }

  /** Takes one away from its owner; false when they have none of that id. */
  async remove(sql: Sql, staffId: string, id: string): Promise<boolean> {
    const gone = await sql.query('DELETE FROM passkeys WHERE id = $1 AND staff_id = $2 RETURNING id', [id, staffId]);
    return gone.length > 0;
  }
}

function kept({ credentialId, publicKey, counter, transports, ...rest }: Row): KeptPasskey {
  const credential = { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports };
  return { ...rest, credential };
}

import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { Clock, type Role } from '#runtime';
import type { HowIn } from './access-key.rules.js';
import { AccessKeys } from './access-keys.js';

/** Who comes in, how they proved it, and with what browser. */
export interface ComingIn {
  readonly staffId: string;
  readonly role: Role;
  readonly how: HowIn;
  /** In the words of `deviceOf`. */
  readonly device: string;
}

/** Begins the session of somebody who has proved who they are. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
  ) {}

  /** The token of the new session. */
  async run(sql: Sql, { staffId, role, how, device }: ComingIn): Promise<string> {
    const caller = { service: 'web', person: { id: staffId, role } };
    const subject = `staff:${staffId}`;
    await audit(sql, caller, { deed: 'staff.signed-in', subject, details: { how }, at: this.clock.now() });
    return this.keys.make(sql, { kind: 'session', role, staffId, how, device });
  }
}

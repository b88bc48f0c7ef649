import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { CodeApps } from '../one-time-codes/code-apps.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { AccessKeys, type OpenSession } from './access-keys.js';
import { StaffBook, type StaffMember } from './staff-book.js';

/** How somebody comes in, and where they are in. */
export interface SignInsOf {
  readonly member: StaffMember | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly device: string;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
  }[];
  /** Null when no app is set up. */
  readonly codeApp: { readonly codesLeft: number } | null;
  readonly sessions: readonly OpenSession[];
}

/** Reads how somebody comes in, and where they are in. */
@Injectable()
export class ShowSignIns {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly passkeys: Passkeys,
    private readonly apps: CodeApps,
    private readonly keys: AccessKeys,
  ) {}

  async run(staffId: string): Promise<SignInsOf> {
    const app = await this.apps.find(this.database, staffId);
    return {
      member: await this.book.byId(this.database, staffId),
      passkeys: await this.passkeys.of(this.database, staffId),
      codeApp: app?.confirmedAt ? { codesLeft: await this.apps.codesLeft(this.database, staffId) } : null,
      sessions: await this.keys.sessionsOf(staffId),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type HoldReason, LegalHold } from '#jobs';
import type { Caller } from '#runtime';
import type { holdShape } from './legal-hold.routes.js';

/** The legal hold of one service, as its doors tell of it. */
@Injectable()
export class ChangeLegalHold {
  constructor(private readonly hold: LegalHold) {}

  /** @param why turns it on; null turns it off; undefined only looks. */
  async run(caller: Caller, why?: HoldReason | null): Promise<z.input<typeof holdShape>> {
    if (why === null) await this.hold.lift(caller);
    else if (why !== undefined) await this.hold.set(caller, why);
    const hold = await this.hold.read();
    return { hold: hold && { why: hold.why, since: hold.since.toISOString() } };
  }
}

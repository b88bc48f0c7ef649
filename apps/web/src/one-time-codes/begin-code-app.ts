import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { CodeApps } from './code-apps.js';
import { newCodeSecret } from './one-time-code.rules.js';

/** Makes a secret for somebody's app; until a code of it is typed in, it opens nothing. */
@Injectable()
export class BeginCodeApp {
  constructor(
    private readonly database: Database,
    private readonly apps: CodeApps,
  ) {}

  /** An app that is set up already stays as it is. */
  run(staffId: string): Promise<void> {
    return this.apps.begin(this.database, staffId, newCodeSecret());
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Settings } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';
import { CodeApps } from './code-apps.js';
import { codeAppUri } from './one-time-code.rules.js';

/** What an app for codes is given: to scan, or to type. */
export interface AppToSetUp {
  readonly uri: string;
  readonly secret: string;
}

/** Shows somebody the secret that waits for the first code of their app. */
@Injectable()
export class ShowCodeApp {
  constructor(
    private readonly database: Database,
    private readonly apps: CodeApps,
    private readonly book: StaffBook,
    private readonly settings: Settings,
  ) {}

  /** Null when none waits. */
  async run(staffId: string): Promise<AppToSetUp | null> {
    const app = await this.apps.find(this.database, staffId);
    if (!app || app.confirmedAt) return null;
    const member = await this.book.byId(this.database, staffId);
    return { secret: app.secret, uri: codeAppUri(app.secret, this.settings.values.orgName, member?.name || 'Turnout') };
  }
}

import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Problem } from '#runtime';
import { takeOverScope } from '../roles/staff-scopes.js';
import { AccessKeys, type OpenKey } from './access-keys.js';
import { BeginSession } from './begin-session.js';
import { emailTaken, linkUsedUp } from './sign-in.errors.js';
import { StaffBook, type StaffFields } from './staff-book.js';
import { StartAnew } from './start-anew.js';

/** What the owner of a set-up link says about themselves, and the browser they use. */
export interface SettingUp extends StaffFields {
  readonly device: string;
}

/** Lets the owner of a set-up link in: they become staff, or begin anew, and get a session. */
@Injectable()
export class UseSetUpLink {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly book: StaffBook,
    private readonly startAnew: StartAnew,
    private readonly beginSession: BeginSession,
  ) {}

  /**
   * The token of the new session.
   *
   * @throws Problem `link_used_up` when the link was used before or is too old, `email_taken` when the address is
   * another's; nobody is let in then.
   */
  run(linkToken: string, person: SettingUp): Promise<string> {
    return this.database.transaction(async (sql) => {
      const link = await this.keys.useUp(sql, linkToken);
      if (!link) throw new Problem(linkUsedUp);
      const staffId = await this.enter(sql, link, person);
      const member = await this.book.byId(sql, staffId);
      if (!member) throw new Problem(linkUsedUp);
      return this.beginSession.run(sql, { staffId, role: member.role, how: 'set-up', device: person.device });
    });
  }

  private async enter(sql: Sql, link: OpenKey, { language, name, email }: SettingUp): Promise<string> {
    const owner = email === null ? null : await this.book.byEmail(sql, this.book.emailIndex(email));
    if (owner && owner.id !== link.staffId) throw new Problem(emailTaken);
    if (!link.staffId) return this.takeIn(sql, link, { language, name, email });
    await this.startAnew.run(sql, link.staffId);
    await this.book.change(sql, link.staffId, { language, name, email });
    return link.staffId;
  }

  private async takeIn(sql: Sql, link: OpenKey, fields: StaffFields): Promise<string> {
    const staffId = await this.book.add(sql, link.role, fields);
    await takeOverScope(sql, link.id, staffId);
    return staffId;
  }
}

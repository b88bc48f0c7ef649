import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { emailTaken } from './sign-in.errors.js';
import { StaffBook, type StaffFields } from './staff-book.js';

/** Writes down what a staff member is called and where they get e-mail, as they say themselves. */
@Injectable()
export class ChangeMe {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `email_taken` when the address is another's. */
  run(caller: Caller, staffId: string, fields: StaffFields): Promise<void> {
    return this.database.transaction(async (sql) => {
      const owner = fields.email && (await this.book.byEmail(sql, this.book.emailIndex(fields.email)));
      if (owner && owner.id !== staffId) throw new Problem(emailTaken);
      await this.book.change(sql, staffId, fields);
      await audit(sql, caller, { deed: 'staff.changed', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { StaffBook } from './staff-book.js';

/** What people of the staff call themselves, for pages on which colleagues read of each other. */
@Injectable()
export class StaffNames {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
  ) {}

  /** The name, or the address of who gave none; null for a script, for who left, and for nobody. */
  async of(id: string | null): Promise<string | null> {
    const person = id === null ? null : await this.book.byId(this.database, id);
    return person ? person.name || person.email : null;
  }
}

import { Injectable } from '@nestjs/common';
import { id as idShape } from '#contracts';
import { Database } from '#database';
import { StaffBook } from './staff-book.js';

/** What people of the staff call themselves, for pages on which colleagues read of each other. */
@Injectable()
export class StaffNames {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
  ) {}

  /** The name, or the address of who gave none; null for scripts, the server's keys, who left, and nobody. */
  async of(id: string | null): Promise<string | null> {
    if (id === null || !isId(id)) return null;
    const person = await this.book.byId(this.database, id);
    return person ? person.name || person.email : null;
  }
}

function isId(text: string): boolean {
  return idShape.safeParse(text).success;
}

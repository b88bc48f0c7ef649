import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { ClosedEmails } from './closed-emails.js';
import { ClosedNumbers } from './closed-numbers.js';

/** What was closed by whoever answers or reads it, as keyed hashes. */
export interface Closed {
  readonly numbers: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
}

interface Reachable {
  readonly phones: readonly { readonly e164: string; readonly index: string }[];
  readonly emailIndex: string | null;
}

/** Finds out which of some people's numbers and addresses are closed. */
@Injectable()
export class ReadClosed {
  constructor(
    private readonly closedNumbers: ClosedNumbers,
    private readonly closedEmails: ClosedEmails,
  ) {}

  async run(sql: Sql, people: readonly Reachable[]): Promise<Closed> {
    const phones = people.flatMap((person) => person.phones);
    const emails = people.map(({ emailIndex }) => emailIndex);
    return {
      numbers: await this.closedNumbers.among(sql, phones),
      emails: await this.closedEmails.among(sql, emails),
    };
  }
}

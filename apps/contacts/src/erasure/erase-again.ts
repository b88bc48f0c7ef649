import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#runtime';
import { ErasedPeople } from '#service';
import { ErasePerson } from './erase-person.js';

/**
 * On every start, which is also how a database comes back from a backup, erases again whom the journal of erasures knows
 * and the database knows as well. It is waited for: before it is done nobody is answered, and nobody is told of people.
 */
@Injectable()
export class EraseAgain implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly erased: ErasedPeople,
    private readonly erasePerson: ErasePerson,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  /** @returns how many had come back. */
  async run(): Promise<number> {
    const known = await this.erased.everybody();
    const back = await this.database.query<{ id: string }>('SELECT id FROM contacts WHERE id = ANY ($1::uuid[])', [
      known.map(({ contactId }) => contactId),
    ]);
    let count = 0;
    for (const { id } of back) if (await this.erasePerson.again(id)) count += 1;
    if (count > 0) this.logger.warn({ count }, 'people were erased again whom a backup had brought back');
    return count;
  }
}

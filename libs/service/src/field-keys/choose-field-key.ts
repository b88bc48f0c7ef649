import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { FieldKeyKeeper } from './field-key-keeper.js';
import { FieldKeyTable } from './field-key-table.js';
import { fieldKeyNotEverywhere } from './field-keys.errors.js';

/** Makes a key the one that all processes of this service seal with. */
@Injectable()
export class ChooseFieldKey {
  constructor(
    private readonly database: Database,
    private readonly table: FieldKeyTable,
    private readonly keeper: FieldKeyKeeper,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `field_key_not_everywhere` while a process could not open what another one seals with it. */
  async run(caller: Caller, key: string): Promise<void> {
    await this.keeper.look();
    await this.database.transaction(async (sql) => {
      const before = await this.table.sealsWith(sql);
      if (before === key) return;
      const holders = await this.table.holders(sql);
      if (!holders.every(({ keys }) => keys.includes(key))) throw new Problem(fieldKeyNotEverywhere);
      await this.table.choose(sql, key);
      const at = this.clock.now();
      await audit(sql, caller, { deed: 'field-key.chosen', subject: `field-key:${key}`, details: { before }, at });
    });
    await this.keeper.look();
  }
}

import { type PayloadOf, personErased } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { ForgetContact } from './forget-contact.js';

/** What contacts tells of people who are gone. */
@Consumer()
export class ErasureConsumer {
  constructor(private readonly forget: ForgetContact) {}

  @Handles(personErased)
  async personErased({ contactId, erasedAt }: PayloadOf<typeof personErased>, tx: Tx): Promise<void> {
    await this.forget.run(tx, contactId, new Date(erasedAt));
  }
}

import { joinAsked, type PayloadOf } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { WakeBell } from '../sending/wake-bell.js';
import { AskPhoneToJoin } from './ask-phone-to-join.js';

/** What contacts tells of people who want to join. */
@Consumer()
export class JoinsConsumer {
  constructor(
    private readonly askPhone: AskPhoneToJoin,
    private readonly bell: WakeBell,
  ) {}

  @Handles(joinAsked)
  async ask(asked: PayloadOf<typeof joinAsked>, tx: Tx): Promise<void> {
    await this.askPhone.run(tx, asked);
    tx.afterCommit(() => this.bell.ring());
  }
}

import { joinAnswered, type PayloadOf } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { SettleJoin } from './settle-join.js';

/** What phones answered to the question whether their owners want to join. */
@Consumer()
export class JoinsConsumer {
  constructor(private readonly settleJoin: SettleJoin) {}

  @Handles(joinAnswered)
  answered(answer: PayloadOf<typeof joinAnswered>, tx: Tx): Promise<void> {
    return this.settleJoin.run(tx, answer);
  }
}

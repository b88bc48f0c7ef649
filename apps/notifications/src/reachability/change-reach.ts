import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { CloseNumbers } from './close-numbers.js';
import { OpenNumbers } from './open-numbers.js';
import { PauseNumbers } from './pause-numbers.js';
import type { HowClosed } from './reach.rules.js';

/** What a text says about further texts to its phone. */
export type ReachWish =
  | { readonly phoneIndex: string; readonly wish: 'close'; readonly how: HowClosed }
  | { readonly phoneIndex: string; readonly wish: 'open' | 'pause' };

/** Does what people wish about texts to their phones. */
@Injectable()
export class ChangeReach {
  constructor(
    private readonly closeNumbers: CloseNumbers,
    private readonly openNumbers: OpenNumbers,
    private readonly pauseNumbers: PauseNumbers,
  ) {}

  /**
   * Takes wishes in the order in which they came; for each phone the last one holds.
   *
   * @returns every number that is closed because of them.
   */
  async run(tx: Tx, wishes: readonly ReachWish[], at: Date): Promise<string[]> {
    const last = [...new Map(wishes.map((wish) => [wish.phoneIndex, wish])).values()];
    const closings = last.flatMap((one) => (one.wish === 'close' ? [one] : []));
    const closed = await this.closeNumbers.run(tx, closings, at);
    await this.openNumbers.run(tx, phonesOf(last, 'open'), at);
    await this.pauseNumbers.run(tx, phonesOf(last, 'pause'), at);
    return closed;
  }

  /** The phones that a set of wishes leaves open. */
  static opened(wishes: readonly ReachWish[]): string[] {
    return phonesOf([...new Map(wishes.map((wish) => [wish.phoneIndex, wish])).values()], 'open');
  }
}

function phonesOf(wishes: readonly ReachWish[], wanted: ReachWish['wish']): string[] {
  return wishes.filter(({ wish }) => wish === wanted).map(({ phoneIndex }) => phoneIndex);
}

import { type PayloadOf, reachabilityChanged } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { ApplyReachability } from './apply-reachability.js';

@Consumer()
export class ReachabilityConsumer {
  constructor(private readonly applyReachability: ApplyReachability) {}

  @Handles(reachabilityChanged)
  onReachabilityChanged(change: PayloadOf<typeof reachabilityChanged>, tx: Tx): Promise<void> {
    return this.applyReachability.run(tx, change);
  }
}

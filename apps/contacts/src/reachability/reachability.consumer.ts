import { emailReachabilityChanged, type PayloadOf, reachabilityChanged } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { ApplyEmailReachability } from './apply-email-reachability.js';
import { ApplyReachability } from './apply-reachability.js';

@Consumer()
export class ReachabilityConsumer {
  constructor(
    private readonly applyReachability: ApplyReachability,
    private readonly applyEmailReachability: ApplyEmailReachability,
  ) {}

  @Handles(reachabilityChanged)
  onReachabilityChanged(change: PayloadOf<typeof reachabilityChanged>, tx: Tx): Promise<void> {
    return this.applyReachability.run(tx, change);
  }

  @Handles(emailReachabilityChanged)
  onEmailReachabilityChanged(change: PayloadOf<typeof emailReachabilityChanged>, tx: Tx): Promise<void> {
    return this.applyEmailReachability.run(tx, change);
  }
}

import { emailReachabilityChanged, emailReopened, type PayloadOf, reachabilityChanged } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { ApplyEmailReachability } from './apply-email-reachability.js';
import { ApplyEmailReopened } from './apply-email-reopened.js';
import { ApplyReachability } from './apply-reachability.js';

@Consumer()
export class ReachabilityConsumer {
  constructor(
    private readonly applyReachability: ApplyReachability,
    private readonly applyEmailReachability: ApplyEmailReachability,
    private readonly applyEmailReopened: ApplyEmailReopened,
  ) {}

  @Handles(reachabilityChanged)
  onReachabilityChanged(change: PayloadOf<typeof reachabilityChanged>, tx: Tx): Promise<void> {
    return this.applyReachability.run(tx, change);
  }

  @Handles(emailReachabilityChanged)
  onEmailReachabilityChanged(change: PayloadOf<typeof emailReachabilityChanged>, tx: Tx): Promise<void> {
    return this.applyEmailReachability.run(tx, change);
  }

  @Handles(emailReopened)
  onEmailReopened(change: PayloadOf<typeof emailReopened>, tx: Tx): Promise<void> {
    return this.applyEmailReopened.run(tx, change);
  }
}

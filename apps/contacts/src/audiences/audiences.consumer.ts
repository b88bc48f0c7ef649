import { audiencePartResolved, audienceRequested, type PayloadOf } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { beginningOf } from './audience.rules.js';
import { ResolveAudience } from './resolve-audience.js';

@Consumer()
export class AudiencesConsumer {
  constructor(private readonly resolveAudience: ResolveAudience) {}

  @Handles(audienceRequested)
  onAudienceRequested(request: PayloadOf<typeof audienceRequested>, tx: Tx): Promise<void> {
    return this.resolveAudience.run(tx, beginningOf(request));
  }

  @Handles(audiencePartResolved)
  onAudiencePartResolved(part: PayloadOf<typeof audiencePartResolved>, tx: Tx): Promise<void> {
    return this.resolveAudience.run(tx, part);
  }
}

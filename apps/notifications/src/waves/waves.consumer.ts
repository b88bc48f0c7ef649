import { actionPosted, audienceChunkResolved, audienceResolved, type PayloadOf } from '#contracts';
import { Consumer, Handles, Tx } from '#messaging';
import { WakeBell } from '../sending/wake-bell.js';
import { CompleteAudience } from './complete-audience.js';
import { FillWave } from './fill-wave.js';
import { PlanInvite } from './plan-invite.js';

/** What makes waves: an action is posted, and contacts tells whom to ask. */
@Consumer()
export class WavesConsumer {
  constructor(
    private readonly planInvite: PlanInvite,
    private readonly fillWave: FillWave,
    private readonly completeAudience: CompleteAudience,
    private readonly bell: WakeBell,
  ) {}

  @Handles(actionPosted)
  async plan(action: PayloadOf<typeof actionPosted>, tx: Tx): Promise<void> {
    await this.planInvite.run(tx, action);
  }

  @Handles(audienceChunkResolved)
  async fill({ waveId, contactIds }: PayloadOf<typeof audienceChunkResolved>, tx: Tx): Promise<void> {
    await this.fillWave.run(tx, waveId, contactIds);
    tx.afterCommit(() => this.bell.ring());
  }

  @Handles(audienceResolved)
  async complete(summary: PayloadOf<typeof audienceResolved>, tx: Tx): Promise<void> {
    await this.completeAudience.run(tx, summary);
  }
}

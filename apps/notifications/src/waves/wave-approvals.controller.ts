import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { WakeBell } from '../sending/wake-bell.js';
import { ApproveEarly } from './approve-early.js';
import { ApproveWave } from './approve-wave.js';
import { ListWaves, type WaveView } from './list-waves.js';
import { ShowWaveApproval, type WaveApprovalView } from './show-wave-approval.js';
import { showWaveApproval } from './wave-approval.routes.js';
import { languageOf } from './waves.controller.js';
import { approveEarly, approveWave } from './waves.routes.js';

/** The word of a second person, for waves that one alone may not send. */
@Controller()
export class WaveApprovalsController {
  constructor(
    private readonly approving: ApproveWave,
    private readonly early: ApproveEarly,
    private readonly listing: ListWaves,
    private readonly showing: ShowWaveApproval,
    private readonly bell: WakeBell,
  ) {}

  @Route(showWaveApproval)
  show({ params }: RouteInput<typeof showWaveApproval>): Promise<WaveApprovalView> {
    return this.showing.run(params.id);
  }

  @Route(approveWave)
  async approve(input: RouteInput<typeof approveWave>, caller: Caller): Promise<WaveView> {
    await this.approving.run(caller, input.params.id, input.body.people);
    this.bell.ring();
    return this.listing.one(input.params.id, languageOf(input));
  }

  @Route(approveEarly)
  async approveEarly(input: RouteInput<typeof approveEarly>, caller: Caller): Promise<{ approved: true }> {
    await this.early.run(caller, input.body.actionId, input.body.people);
    return { approved: true };
  }
}

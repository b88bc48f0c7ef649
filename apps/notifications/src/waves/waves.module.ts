import { Module } from '@nestjs/common';
import { SmtpEmailModule } from '../channels/email/smtp-email.module.js';
import { SentSinceModule } from '../restores/sent-since.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ApproveEarly } from './approve-early.js';
import { ApproveWave } from './approve-wave.js';
import { ChangeWave } from './change-wave.js';
import { CompleteAudience } from './complete-audience.js';
import { ComposeMails } from './compose-mails.js';
import { ComposeWave } from './compose-wave.js';
import { FillWave } from './fill-wave.js';
import { FurtherWavesController } from './further-waves.controller.js';
import { KeepWave } from './keep-wave.js';
import { ListAwaitedWaves } from './list-awaited-waves.js';
import { ListWaves } from './list-waves.js';
import { PlanFurtherWave } from './plan-further-wave.js';
import { PlanInvite } from './plan-invite.js';
import { PreviewWave } from './preview-wave.js';
import { ResumeWave } from './resume-wave.js';
import { ShowWaveApproval } from './show-wave-approval.js';
import { TwoPeople } from './two-people.js';
import { WaveApprovalsController } from './wave-approvals.controller.js';
import { WavesConsumer } from './waves.consumer.js';
import { WavesController } from './waves.controller.js';

/** Waves: an action's asks, from its posting to the last message planned. */
@Module({
  imports: [SendingModule, SentSinceModule, SmtpEmailModule],
  controllers: [WavesConsumer, WavesController, FurtherWavesController, WaveApprovalsController],
  providers: [
    ApproveEarly,
    ApproveWave,
    TwoPeople,
    ChangeWave,
    CompleteAudience,
    ComposeMails,
    ComposeWave,
    FillWave,
    KeepWave,
    ListAwaitedWaves,
    ListWaves,
    PlanFurtherWave,
    PlanInvite,
    PreviewWave,
    ResumeWave,
    ShowWaveApproval,
  ],
  exports: [FillWave],
})
export class WavesModule {}

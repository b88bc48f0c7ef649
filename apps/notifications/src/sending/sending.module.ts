import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { AddressBook } from './address-book.js';
import { BeginGate } from './begin-gate.js';
import { BegunElsewhere } from './begun-elsewhere.js';
import { ClaimMessages } from './claim-messages.js';
import { Departures } from './departures.js';
import { FollowErrors } from './follow-errors.js';
import { HoldSender } from './hold-sender.js';
import { Housekeeping } from './housekeeping.js';
import { Lanes } from './lanes.js';
import { OutcomeWriter } from './outcome-writer.js';
import { ParkedMessagesController } from './parked-messages.controller.js';
import { PrepareTexts } from './prepare-texts.js';
import { RecordOutcomes } from './record-outcomes.js';
import { Replica } from './replica.js';
import { SendMachine } from './send-machine.js';
import { SettleLost } from './settle-lost.js';
import { Shipping } from './shipping.js';
import { StopLock } from './stop-lock.js';
import { SuppressStopped } from './suppress-stopped.js';
import { WakeBell } from './wake-bell.js';
import { WaveRequestsBook } from './wave-requests.js';
import { ZoneHours } from './zone-hours.js';

/** The send machine: every text, once, to people who may be texted now. */
@Module({
  imports: [ReachabilityModule, TwilioSmsModule],
  controllers: [ParkedMessagesController],
  providers: [
    AddressBook,
    BeginGate,
    BegunElsewhere,
    ClaimMessages,
    Departures,
    FollowErrors,
    HoldSender,
    Housekeeping,
    Lanes,
    OutcomeWriter,
    PrepareTexts,
    RecordOutcomes,
    Replica,
    SendMachine,
    SettleLost,
    Shipping,
    StopLock,
    SuppressStopped,
    WakeBell,
    WaveRequestsBook,
    ZoneHours,
  ],
  exports: [BeginGate, BegunElsewhere, FollowErrors, StopLock, SuppressStopped, WakeBell],
})
export class SendingModule {}

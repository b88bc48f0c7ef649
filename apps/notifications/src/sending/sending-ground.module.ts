import { Module } from '@nestjs/common';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { AddressBook } from './address-book.js';
import { BeginGate } from './begin-gate.js';
import { BegunElsewhere } from './begun-elsewhere.js';
import { FollowErrors } from './follow-errors.js';
import { HoldSender } from './hold-sender.js';
import { Replica } from './replica.js';
import { SendingDoor } from './sending-door.js';
import { WakeBell } from './wake-bell.js';
import { ZoneHours } from './zone-hours.js';

/** What the machines of all channels have in common: who may be written to now, and what keeps it from beginning. */
@Module({
  imports: [ReachabilityModule],
  providers: [
    AddressBook,
    BeginGate,
    BegunElsewhere,
    FollowErrors,
    HoldSender,
    Replica,
    SendingDoor,
    WakeBell,
    ZoneHours,
  ],
  exports: [
    AddressBook,
    BeginGate,
    BegunElsewhere,
    FollowErrors,
    HoldSender,
    Replica,
    SendingDoor,
    WakeBell,
    ZoneHours,
  ],
})
export class SendingGroundModule {}

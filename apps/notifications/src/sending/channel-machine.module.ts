import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Channel, type SendWatch } from '../channels/channel.js';
import { ClaimMessages } from './claim-messages.js';
import { Departures } from './departures.js';
import { Lanes } from './lanes.js';
import { OutcomeWriter } from './outcome-writer.js';
import { Preparation } from './preparation.js';
import { RecordOutcomes } from './record-outcomes.js';
import { SendMachine } from './send-machine.js';
import { SenderAccount } from './sender-account.js';
import { SendingGroundModule } from './sending-ground.module.js';
import { Shipping } from './shipping.js';

/** A channel whose letters are of that kind. */
type ChannelOf<Letter> = Channel & { readonly post: (letter: Letter, watch: SendWatch) => void };

/** What one channel's machine is made of. */
interface MachineParts<Letter> {
  /** Provides the channel. */
  readonly home: Type;
  readonly channel: Type<ChannelOf<Letter>>;
  readonly preparation: Type<Preparation<Letter>>;
  /** What the preparation needs. */
  readonly parts: readonly Type[];
}

/** The send machine of one channel: a module for each, so that each has lanes, stock and outcomes of its own. */
@Module({})
export class ChannelMachineModule {
  static of<Letter>({ home, channel, preparation, parts }: MachineParts<Letter>): DynamicModule {
    return {
      module: ChannelMachineModule,
      imports: [SendingGroundModule, home],
      providers: [
        { provide: Channel, useExisting: channel },
        { provide: Preparation, useClass: preparation },
        ...parts,
        ...[ClaimMessages, Departures, Lanes, OutcomeWriter, RecordOutcomes, SendMachine, SenderAccount, Shipping],
      ],
    };
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ErasedPeople } from '#service';
import { SendingDoor } from '../sending/sending-door.js';
import { ForgetLateArrivals } from './forget-late-arrivals.js';

/**
 * On every start, which is also how a database comes back from a backup, forgets again whom the journal of erasures
 * knows. Before that is done nothing is sent.
 */
@Injectable()
export class ForgetAgain implements OnApplicationBootstrap {
  private readonly letGo: () => void;

  constructor(
    door: SendingDoor,
    private readonly erased: ErasedPeople,
    private readonly late: ForgetLateArrivals,
  ) {
    this.letGo = door.hold();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.erased.remember();
    let late = await this.late.run();
    while (late > 0) late = await this.late.run();
    this.letGo();
  }
}

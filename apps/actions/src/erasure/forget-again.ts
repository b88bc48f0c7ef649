import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ErasedPeople } from '#service';
import { ForgetLateArrivals } from './forget-late-arrivals.js';

/** On every start, which is also how a database comes back from a backup, forgets again whom the journal knows. */
@Injectable()
export class ForgetAgain implements OnApplicationBootstrap {
  constructor(
    private readonly erased: ErasedPeople,
    private readonly late: ForgetLateArrivals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.erased.remember();
    let late = await this.late.run();
    while (late > 0) late = await this.late.run();
  }
}

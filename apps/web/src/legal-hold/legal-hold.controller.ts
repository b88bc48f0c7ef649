import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { HoldEverywhere } from './hold-everywhere.js';
import { changeLegalHold, readLegalHold } from './legal-hold.routes.js';

/** The legal hold, for whoever answers for the chapter. */
@Controller()
export class LegalHoldController {
  constructor(private readonly everywhere: HoldEverywhere) {}

  @Route(readLegalHold)
  read(_input: unknown, caller: Caller): Promise<RouteReply<typeof readLegalHold>> {
    return this.everywhere.run(caller);
  }

  @Route(changeLegalHold)
  change({ body }: RouteInput<typeof changeLegalHold>, caller: Caller): Promise<RouteReply<typeof changeLegalHold>> {
    return this.everywhere.run(caller, body.why);
  }
}

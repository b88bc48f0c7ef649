import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ChangeLegalHold } from './change-legal-hold.js';
import { changeHold, readHold } from './legal-hold.routes.js';

/** The legal hold of one service; web turns those of all services together. */
@Controller()
export class LegalHoldController {
  constructor(private readonly changing: ChangeLegalHold) {}

  @Route(readHold)
  read(_input: unknown, caller: Caller): Promise<RouteReply<typeof readHold>> {
    return this.changing.run(caller);
  }

  @Route(changeHold)
  change({ body }: RouteInput<typeof changeHold>, caller: Caller): Promise<RouteReply<typeof changeHold>> {
    return this.changing.run(caller, body.why);
  }
}

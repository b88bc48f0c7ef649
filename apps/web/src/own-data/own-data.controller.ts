import { Controller, Header } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { HandOutOwnData } from './hand-out-own-data.js';
import { handOutOwnData } from './own-data.routes.js';

/** What is kept of a person, for a chair to hand to them. */
@Controller()
export class OwnDataController {
  constructor(private readonly handingOut: HandOutOwnData) {}

  @Route(handOutOwnData)
  @Header('content-disposition', 'attachment; filename="own-data.json"')
  @Header('cache-control', 'no-store')
  handOut({ params }: RouteInput<typeof handOutOwnData>, caller: Caller): Promise<RouteReply<typeof handOutOwnData>> {
    return this.handingOut.run(params.id, caller);
  }
}

import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { handOutAddresses, handOutEmailAddresses, handOutNames } from './addresses.routes.js';
import { HandOutAddresses } from './hand-out-addresses.js';
import { HandOutEmailAddresses } from './hand-out-email-addresses.js';
import { HandOutNames } from './hand-out-names.js';

@Controller()
export class AddressesController {
  constructor(
    private readonly addresses: HandOutAddresses,
    private readonly emailAddresses: HandOutEmailAddresses,
    private readonly names: HandOutNames,
  ) {}

  @Route(handOutAddresses)
  handOutAddresses(input: RouteInput<typeof handOutAddresses>): Promise<RouteReply<typeof handOutAddresses>> {
    return this.addresses.run(input.body);
  }

  @Route(handOutEmailAddresses)
  handOutEmailAddresses(
    input: RouteInput<typeof handOutEmailAddresses>,
  ): Promise<RouteReply<typeof handOutEmailAddresses>> {
    return this.emailAddresses.run(input.body);
  }

  @Route(handOutNames)
  handOutNames(input: RouteInput<typeof handOutNames>, caller: Caller): Promise<RouteReply<typeof handOutNames>> {
    return this.names.run(input.body, caller);
  }
}

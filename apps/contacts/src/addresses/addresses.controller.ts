import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
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
    private readonly audited: AuditedReads,
  ) {}

  @Route(handOutAddresses)
  async handOutAddresses(
    input: RouteInput<typeof handOutAddresses>,
    caller: Caller,
  ): Promise<RouteReply<typeof handOutAddresses>> {
    const answer = await this.addresses.run(input.body);
    await this.handedOver(caller, 'phones', answer.addresses);
    return answer;
  }

  @Route(handOutEmailAddresses)
  async handOutEmailAddresses(
    input: RouteInput<typeof handOutEmailAddresses>,
    caller: Caller,
  ): Promise<RouteReply<typeof handOutEmailAddresses>> {
    const answer = await this.emailAddresses.run(input.body);
    await this.handedOver(caller, 'emails', answer.addresses);
    return answer;
  }

  @Route(handOutNames)
  async handOutNames(input: RouteInput<typeof handOutNames>, caller: Caller): Promise<RouteReply<typeof handOutNames>> {
    const answer = await this.names.run(input.body, caller);
    const read = { deed: 'names.read', subject: 'contacts:names', people: answer.names.length } as const;
    // A captain's list asks for the same names with each tap; who holds that list is written down by actions.
    await (caller.person ? this.audited.note(caller, read) : this.audited.fold(caller, read));
    return answer;
  }

  private handedOver(caller: Caller, what: 'phones' | 'emails', addresses: readonly (string | null)[]): Promise<void> {
    const people = addresses.filter((address) => address !== null).length;
    return this.audited.fold(caller, { deed: 'addresses.handed-over', subject: `contacts:${what}`, people });
  }
}

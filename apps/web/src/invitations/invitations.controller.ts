import { Controller } from '@nestjs/common';
import { type Caller, notAllowed, Problem, Route, type RouteInput, type RouteReply } from '#runtime';
import { ScopeChoices } from '../roles/scope-choices.js';
import { listBounds, listInvitations, takeBackInvitation } from './invitations.routes.js';
import { ListInvitations } from './list-invitations.js';
import { TakeBackInvitation } from './take-back-invitation.js';

/** Who is invited to the staff and has not come in yet. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly listing: ListInvitations,
    private readonly takingBack: TakeBackInvitation,
    private readonly choices: ScopeChoices,
  ) {}

  @Route(listInvitations)
  async list(_input: unknown, { person }: Caller): Promise<RouteReply<typeof listInvitations>> {
    if (!person) throw new Problem(notAllowed);
    return { items: await this.listing.run(person) };
  }

  @Route(listBounds)
  async bounds(): Promise<RouteReply<typeof listBounds>> {
    const { circles, actions, partners } = await this.choices.run();
    return { circles: [...circles], actions: [...actions], partners: [...partners] };
  }

  @Route(takeBackInvitation)
  async takeBack(
    { params }: RouteInput<typeof takeBackInvitation>,
    caller: Caller,
  ): Promise<RouteReply<typeof takeBackInvitation>> {
    await this.takingBack.run(caller, params.id);
    return { state: 'taken-back' };
  }
}

import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { RevealContact } from './reveal-contact.js';
import { revealContact } from './reveal.routes.js';

@Controller()
export class RevealController {
  constructor(private readonly revealing: RevealContact) {}

  @Route(revealContact)
  async reveal(
    { params, body }: RouteInput<typeof revealContact>,
    caller: Caller,
  ): Promise<RouteReply<typeof revealContact>> {
    return { values: await this.revealing.run(params.id, body, caller) };
  }
}

import { Controller } from '@nestjs/common';
import { Route, type RouteInput } from '#runtime';
import { TakeUnsubscribe } from './take-unsubscribe.js';
import { takeUnsubscribe } from './unsubscribes.routes.js';

/** The way out of our e-mail; the front door hands it on. */
@Controller()
export class UnsubscribesController {
  constructor(private readonly taking: TakeUnsubscribe) {}

  @Route(takeUnsubscribe)
  async take({ body }: RouteInput<typeof takeUnsubscribe>): Promise<{ closed: true }> {
    await this.taking.run(body.token, body.how);
    return { closed: true };
  }
}

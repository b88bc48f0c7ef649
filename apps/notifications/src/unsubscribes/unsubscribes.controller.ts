import { Controller } from '@nestjs/common';
import { Route, type RouteInput } from '#runtime';
import { ReadUnsubscribe } from './read-unsubscribe.js';
import { TakeUnsubscribe } from './take-unsubscribe.js';
import { UndoUnsubscribe } from './undo-unsubscribe.js';
import { readUnsubscribe, takeUnsubscribe, undoUnsubscribe } from './unsubscribes.routes.js';

/** The way out of our e-mail and back; the front door hands it on. */
@Controller()
export class UnsubscribesController {
  constructor(
    private readonly reading: ReadUnsubscribe,
    private readonly taking: TakeUnsubscribe,
    private readonly undoing: UndoUnsubscribe,
  ) {}

  @Route(readUnsubscribe)
  async read({ body }: RouteInput<typeof readUnsubscribe>): Promise<{ closed: boolean }> {
    return { closed: await this.reading.run(body.token) };
  }

  @Route(takeUnsubscribe)
  async take({ body }: RouteInput<typeof takeUnsubscribe>): Promise<{ closed: true }> {
    await this.taking.run(body.token, body.how);
    return { closed: true };
  }

  @Route(undoUnsubscribe)
  async undo({ body }: RouteInput<typeof undoUnsubscribe>): Promise<{ closed: false }> {
    await this.undoing.run(body.token);
    return { closed: false };
  }
}

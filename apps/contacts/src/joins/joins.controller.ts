import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { CurrentWording } from '../consent/current-wording.js';
import { AskToJoin } from './ask-to-join.js';
import { askToJoin, readJoinWording } from './joins.routes.js';

@Controller()
export class JoinsController {
  constructor(
    private readonly asking: AskToJoin,
    private readonly wording: CurrentWording,
  ) {}

  @Route(askToJoin)
  async ask(input: RouteInput<typeof askToJoin>): Promise<RouteReply<typeof askToJoin>> {
    await this.asking.run(input.body);
    return { received: true };
  }

  @Route(readJoinWording)
  words(): Promise<RouteReply<typeof readJoinWording>> {
    return this.wording.run('join');
  }
}

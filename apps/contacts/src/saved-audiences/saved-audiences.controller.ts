import { Controller } from '@nestjs/common';
import { type Caller, Problem, Route, type RouteInput, type RouteReply } from '#runtime';
import { ChangeAudience } from './change-audience.js';
import { ListAudiences } from './list-audiences.js';
import { RuleNames } from './rule-names.js';
import { SaveAudience } from './save-audience.js';
import { audienceUnknown } from './saved-audiences.errors.js';
import {
  changeAudience,
  listAudiences,
  readAudience,
  removeAudience,
  saveAudience,
  sayAudienceInWords,
} from './saved-audiences.routes.js';

/** Saved audiences, and rules in words. */
@Controller()
export class SavedAudiencesController {
  constructor(
    private readonly lists: ListAudiences,
    private readonly saves: SaveAudience,
    private readonly changes: ChangeAudience,
    private readonly names: RuleNames,
  ) {}

  @Route(listAudiences)
  list({ query }: RouteInput<typeof listAudiences>, caller: Caller): Promise<RouteReply<typeof listAudiences>> {
    return this.lists.run(query, caller);
  }

  @Route(readAudience)
  read({ params }: RouteInput<typeof readAudience>, caller: Caller): Promise<RouteReply<typeof readAudience>> {
    return this.lists.one(params.id, caller);
  }

  @Route(saveAudience)
  async save(input: RouteInput<typeof saveAudience>, caller: Caller): Promise<RouteReply<typeof saveAudience>> {
    return this.lists.one(await this.saves.run(input, caller), caller);
  }

  @Route(changeAudience)
  async change(input: RouteInput<typeof changeAudience>, caller: Caller): Promise<RouteReply<typeof changeAudience>> {
    await this.changes.run(input, caller);
    return this.lists.one(input.params.id, caller);
  }

  @Route(removeAudience)
  async remove(
    { params }: RouteInput<typeof removeAudience>,
    caller: Caller,
  ): Promise<RouteReply<typeof removeAudience>> {
    await this.changes.remove(params.id, caller);
    return { removed: true };
  }

  @Route(sayAudienceInWords)
  async say({ body }: RouteInput<typeof sayAudienceInWords>): Promise<RouteReply<typeof sayAudienceInWords>> {
    const [words] = await this.names.say([body]);
    if (!words) throw new Problem(audienceUnknown);
    return words;
  }
}

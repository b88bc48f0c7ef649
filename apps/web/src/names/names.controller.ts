import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, route, Route, type RouteInput } from '#runtime';
import { LineNames } from '../lines/line-names.js';
import { HoldToOwnPeople } from './hold-to-own-people.js';

const names = route({
  method: 'POST',
  path: '/api/names',
  summary: 'Names of people on a list that the console shows; who gave none is left out.',
  body: z.strictObject({ contactIds: z.array(id).max(2000) }),
  reply: z.object({ names: z.record(z.string(), z.string()) }),
});

/** Names for lists: the other services know ids only. */
@Controller()
export class NamesController {
  constructor(
    private readonly names: LineNames,
    private readonly holdToOwnPeople: HoldToOwnPeople,
  ) {}

  @Route(names)
  async of(input: RouteInput<typeof names>, caller: Caller): Promise<{ names: Record<string, string> }> {
    if (caller.person) await this.holdToOwnPeople.run(caller.person, input.body.contactIds);
    return { names: Object.fromEntries(await this.names.of(input.body.contactIds, caller.person)) };
  }
}

import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply, ServiceClient } from '#runtime';
import { ChooseFieldKey, ReadFieldKeys, ResealFields, RetireFieldKeys } from '#service';
import { chooseKey, type KeyOwner, readKeys, resealWithKey, retireKeys } from './field-keys.routes.js';

/** Counting the fields of a million people takes the database some seconds. */
const patienceMs = 60_000;

type State = RouteReply<typeof readKeys>;

/** The keys of each part of the house, for `npx turnout rotate-keys`: its own here, the others' where they are. */
@Controller()
export class FieldKeysController {
  constructor(
    private readonly reading: ReadFieldKeys,
    private readonly choosing: ChooseFieldKey,
    private readonly resealing: ResealFields,
    private readonly retiring: RetireFieldKeys,
    private readonly services: ServiceClient,
  ) {}

  @Route(readKeys)
  async read({ params }: RouteInput<typeof readKeys>): Promise<State> {
    if (params.service === 'web') return this.reading.run();
    const call = { method: 'GET', path: '/internal/field-keys', timeoutMs: patienceMs } as const;
    return this.services.json<State>(params.service, call);
  }

  @Route(chooseKey)
  async choose({ params, body }: RouteInput<typeof chooseKey>, caller: Caller): Promise<State> {
    if (params.service !== 'web') return this.order(params.service, 'choose', body, caller);
    await this.choosing.run(caller, body.key);
    return this.reading.run();
  }

  @Route(resealWithKey)
  async reseal(
    { params, body }: RouteInput<typeof resealWithKey>,
    caller: Caller,
  ): Promise<RouteReply<typeof resealWithKey>> {
    if (params.service !== 'web') return this.order(params.service, 'reseal', body, caller);
    return this.resealing.run(body.place);
  }

  @Route(retireKeys)
  async retire({ params, body }: RouteInput<typeof retireKeys>, caller: Caller): Promise<State> {
    if (params.service !== 'web') return this.order(params.service, 'retire', body, caller);
    await this.retiring.run(caller, body.keys);
    return this.reading.run();
  }

  private order<T>(service: Exclude<KeyOwner, 'web'>, verb: string, body: object, caller: Caller): Promise<T> {
    const path = `/internal/field-keys/${verb}`;
    return this.services.json<T>(service, { method: 'POST', path, body, person: caller.person, timeoutMs: patienceMs });
  }
}

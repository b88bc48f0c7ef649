import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { ChooseFieldKey } from './choose-field-key.js';
import { chooseFieldKey, readFieldKeys, resealFields, retireFieldKeys } from './field-keys.routes.js';
import { type FieldKeyState, ReadFieldKeys } from './read-field-keys.js';
import { type ResealBatch, ResealFields } from './reseal-fields.js';
import { RetireFieldKeys } from './retire-field-keys.js';

/** The keys of one service, for `npx turnout rotate-keys`. */
@Controller()
export class FieldKeysController {
  constructor(
    private readonly reading: ReadFieldKeys,
    private readonly choosing: ChooseFieldKey,
    private readonly resealing: ResealFields,
    private readonly retiring: RetireFieldKeys,
  ) {}

  @Route(readFieldKeys)
  read(): Promise<FieldKeyState> {
    return this.reading.run();
  }

  @Route(chooseFieldKey)
  async choose({ body }: RouteInput<typeof chooseFieldKey>, caller: Caller): Promise<FieldKeyState> {
    await this.choosing.run(caller, body.key);
    return this.reading.run();
  }

  @Route(resealFields)
  reseal({ body }: RouteInput<typeof resealFields>): Promise<ResealBatch> {
    return this.resealing.run(body.place);
  }

  @Route(retireFieldKeys)
  async retire({ body }: RouteInput<typeof retireFieldKeys>, caller: Caller): Promise<FieldKeyState> {
    await this.retiring.run(caller, body.keys);
    return this.reading.run();
  }
}

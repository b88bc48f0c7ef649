import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ErasePerson } from './erase-person.js';
import { erasePerson } from './erasure.routes.js';

@Controller()
export class ErasureController {
  constructor(private readonly erasing: ErasePerson) {}

  @Route(erasePerson)
  erase(input: RouteInput<typeof erasePerson>, caller: Caller): Promise<RouteReply<typeof erasePerson>> {
    return this.erasing.run(input.params.id, input.body.because, caller);
  }
}

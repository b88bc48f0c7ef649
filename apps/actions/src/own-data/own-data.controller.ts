import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { readOwnData } from './own-data.routes.js';
import { ReadOwnData } from './read-own-data.js';

@Controller()
export class OwnDataController {
  constructor(private readonly reading: ReadOwnData) {}

  @Route(readOwnData)
  read({ params }: RouteInput<typeof readOwnData>): Promise<RouteReply<typeof readOwnData>> {
    return this.reading.run(params.id);
  }
}

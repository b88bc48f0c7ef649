import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { ListWaves, type WaveView } from './list-waves.js';
import { PlanFurtherWave } from './plan-further-wave.js';
import { languageOf } from './waves.controller.js';
import { planWave } from './waves.routes.js';

/** Waves that somebody adds to an action after its first. */
@Controller()
export class FurtherWavesController {
  constructor(
    private readonly planning: PlanFurtherWave,
    private readonly listing: ListWaves,
  ) {}

  @Route(planWave)
  async plan(input: RouteInput<typeof planWave>, caller: Caller): Promise<WaveView> {
    return this.listing.one(await this.planning.run(caller, input.body), languageOf(input));
  }
}

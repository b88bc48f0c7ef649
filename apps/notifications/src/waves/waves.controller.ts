import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import type { Language } from '#words';
import { SuppressStopped } from '../sending/suppress-stopped.js';
import { ChangeWave } from './change-wave.js';
import { ListWaves, type WaveView } from './list-waves.js';
import { PreviewWave, type WavePreview } from './preview-wave.js';
import { ResumeWave } from './resume-wave.js';
import { listWaves, pauseWave, previewWave, resumeWave, stopWave } from './waves.routes.js';

/** Waves for the people who answer for them. */
@Controller()
export class WavesController {
  constructor(
    private readonly previewing: PreviewWave,
    private readonly listing: ListWaves,
    private readonly changing: ChangeWave,
    private readonly resuming: ResumeWave,
    private readonly suppressing: SuppressStopped,
  ) {}

  @Route(previewWave)
  preview(input: RouteInput<typeof previewWave>): WavePreview {
    return this.previewing.run(input.body);
  }

  @Route(listWaves)
  async list(input: RouteInput<typeof listWaves>): Promise<{ waves: WaveView[] }> {
    return { waves: await this.listing.run(input.query.actionId, languageOf(input)) };
  }

  @Route(stopWave)
  async stop(input: RouteInput<typeof stopWave>, caller: Caller): Promise<WaveView> {
    await this.changing.run(caller, input.params.id, 'stop');
    await this.suppressing.run();
    return this.listing.one(input.params.id, languageOf(input));
  }

  @Route(pauseWave)
  async pause(input: RouteInput<typeof pauseWave>, caller: Caller): Promise<WaveView> {
    await this.changing.run(caller, input.params.id, 'pause');
    return this.listing.one(input.params.id, languageOf(input));
  }

  @Route(resumeWave)
  async resume(input: RouteInput<typeof resumeWave>, caller: Caller): Promise<WaveView> {
    await this.resuming.run(caller, input.params.id);
    return this.listing.one(input.params.id, languageOf(input));
  }
}

/** The language that the caller reads; the console asks for exactly one. */
export function languageOf({ headers }: Pick<RouteInput<typeof listWaves>, 'headers'>): Language {
  return headers['accept-language']?.toLowerCase().startsWith('es') ? 'es' : 'en';
}

import { Injectable } from '@nestjs/common';
import { Clock, type RouteInput, Settings } from '#runtime';
import { nextOpen } from '../quiet-hours/quiet-hours.rules.js';
import { ComposeWave } from './compose-wave.js';
import { askUntil, timesOf } from './known-action.rules.js';
import type { previewWave } from './waves.routes.js';

type Draft = RouteInput<typeof previewWave>['body'];

/** How the ask of an action would read, what it costs, and when the first text would go. */
export interface WavePreview {
  readonly texts: {
    language: 'en' | 'es';
    text: string;
    segments: number;
    encoding: 'GSM-7' | 'UCS-2';
    guiltyLetters: string[];
    plainWording: string | null;
  }[];
  readonly firstTextAt: string;
  readonly tooLate: boolean;
}

/** Shows a wave before there is one. */
@Injectable()
export class PreviewWave {
  constructor(
    private readonly compose: ComposeWave,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  run(draft: Draft): WavePreview {
    const earliest = new Date(this.clock.nowMs() + this.settings.values.undoSeconds * 1000);
    const until = askUntil(timesOf(draft.shifts));
    const firstTextAt = nextOpen('ask', [draft.timeZone], earliest);
    return {
      texts: this.compose.run(draft).map((ask) => ({ ...ask, guiltyLetters: [...ask.guiltyLetters] })),
      firstTextAt: (firstTextAt ?? until).toISOString(),
      tooLate: firstTextAt === null || firstTextAt > until,
    };
  }
}

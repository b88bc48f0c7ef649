import { Injectable } from '@nestjs/common';
import { Clock, type RouteInput, Settings } from '#runtime';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import { nextOpen } from '../quiet-hours/quiet-hours.rules.js';
import { ComposeMails } from './compose-mails.js';
import { ComposeWave } from './compose-wave.js';
import { askUntil, timesOf } from './known-action.rules.js';
import { refuseReserved } from './refuse-reserved.js';
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
  readonly mails: { language: 'en' | 'es'; subject: string; text: string }[];
  readonly firstTextAt: string;
  readonly tooLate: boolean;
}

/** Shows a wave before there is one. */
@Injectable()
export class PreviewWave {
  constructor(
    private readonly compose: ComposeWave,
    private readonly composeMails: ComposeMails,
    private readonly email: SmtpEmail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws Problem `reserved_word_asked` when the added words would ask people to send STOP, YES or the like. */
  run(draft: Draft): WavePreview {
    refuseReserved(draft.extraWords);
    const earliest = new Date(this.clock.nowMs() + this.settings.values.undoSeconds * 1000);
    const until = askUntil(timesOf(draft.shifts));
    const firstTextAt = nextOpen('ask', [draft.timeZone], earliest);
    return {
      texts: this.compose.run(draft).map((ask) => ({ ...ask, guiltyLetters: [...ask.guiltyLetters] })),
      mails: this.email.isOn ? this.composeMails.preview({ ...draft, slug: '…' }) : [],
      firstTextAt: (firstTextAt ?? until).toISOString(),
      tooLate: firstTextAt === null || firstTextAt > until,
    };
  }
}

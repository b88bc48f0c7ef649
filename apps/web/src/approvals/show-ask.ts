import { Injectable } from '@nestjs/common';
import type { Caller } from '#runtime';
import type { AskKind } from './approvers.rules.js';
import type { AskView } from './ask-view.js';
import { ShowExportAsk } from './show-export-ask.js';
import { ShowGrantAsk } from './show-grant-ask.js';
import { ShowWaveAsk } from './show-wave-ask.js';

/** Shows one thing that waits for a second person, or waited; whether the reader may see it is up to its owner. */
@Injectable()
export class ShowAsk {
  constructor(
    private readonly waves: ShowWaveAsk,
    private readonly exports: ShowExportAsk,
    private readonly grants: ShowGrantAsk,
  ) {}

  /** @throws Problem of the part that owns it, when there is none or it is not for the reader. */
  run(caller: Caller, kind: AskKind, id: string): Promise<AskView> {
    return { waves: this.waves, exports: this.exports, grants: this.grants }[kind].run(caller, id);
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { SignInSteps } from '../sign-in/sign-in-steps.js';

/** What a link is to the browser that opened it. */
export type LinkState = 'open' | 'elsewhere' | 'ended';

/** Tells what a link is to a browser, and changes nothing: previews and scanners open links too. */
@Injectable()
export class LookAtLink {
  constructor(
    private readonly database: Database,
    private readonly steps: SignInSteps,
  ) {}

  async run(token: string, browser: string | undefined): Promise<LinkState> {
    const step = await this.steps.find(this.database, 'mail', token);
    if (!step?.staffId) return 'ended';
    return this.steps.isOf(step, browser) ? 'open' : 'elsewhere';
  }
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FrontDoor, NoAnswer, Refused } from '../front-door.js';

/** An export as Turnout answers it. */
export interface ExportView {
  readonly id: string;
  readonly state: 'awaiting_approval' | 'making' | 'ready' | 'refused' | 'expired' | 'failed';
  readonly format: 'csv' | 'osdi';
  readonly size: number;
  readonly people: number | null;
  readonly expiresAt: string | null;
}

/** How often and how long Turnout is asked. */
interface Pace {
  readonly lookAgainMs: number;
  /** As often Turnout is asked again while it does not answer. */
  readonly mostTries: number;
}

/** Two minutes without an answer; a second person may take days. */
const usualPace: Pace = { lookAgainMs: 500, mostTries: 240 };

/** What ended without a file, in words. */
const endings: Readonly<Partial<Record<ExportView['state'], string>>> = {
  refused: 'A second person refused this export.',
  expired: 'The time of this export is over; its file is deleted.',
  failed: 'This export could not be made. The log of contacts says why.',
};

/** Asks for an export and looks at it until its file is there. */
export class FollowExport {
  private readonly key = randomUUID();

  constructor(
    private readonly door: Pick<FrontDoor, 'ask'>,
    /** Told each time that the state is another one. */
    private readonly tell: (seen: ExportView) => void,
    private readonly pace: Pace = usualPace,
  ) {}

  /** @throws NoAnswer when nobody answers; Refused when it is refused, failed or too late. */
  async ask(body: object): Promise<ExportView> {
    return this.follow(await this.door.ask<ExportView>('POST', '/api/exports', body, this.key));
  }

  /** The same for one that was asked for before. */
  async wait(id: string): Promise<ExportView> {
    return this.follow(await this.look(id));
  }

  private async follow(first: ExportView): Promise<ExportView> {
    let seen = first;
    this.tell(seen);
    while (seen.state !== 'ready') {
      const ending = endings[seen.state];
      if (ending) throw new Refused(ending);
      await pause(this.pace.lookAgainMs);
      const now = await this.patiently(seen.id);
      if (now.state !== seen.state) this.tell(now);
      seen = now;
    }
    return seen;
  }

  private async patiently(id: string): Promise<ExportView> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.look(id);
      } catch (error) {
        if (!(error instanceof NoAnswer) || tries >= this.pace.mostTries) throw error;
        await pause(this.pace.lookAgainMs);
      }
    }
  }

  private look(id: string): Promise<ExportView> {
    return this.door.ask('GET', `/api/exports/${id}`);
  }
}

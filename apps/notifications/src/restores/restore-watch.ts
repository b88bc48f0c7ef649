import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#runtime';
import { Rounds } from '../rounds/rounds.js';
import { SendingDoor } from '../sending/sending-door.js';
import { DatabaseMarks } from './database-marks.js';
import { HoldRestoredWaves } from './hold-restored-waves.js';
import { RecoverSent } from './recover-sent.js';

const againMs = 2_000;
const everyMs = 5_000;

/** Answers to people wait this long for a provider that cannot be asked what was sent; restored waves wait for it. */
const patienceMs = 60_000;

/**
 * Looks on start whether the database was set back, before anything is sent, and then asks the provider what was sent
 * since; from then on it writes down how far the database has come.
 */
@Injectable()
export class RestoreWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round());
  private readonly letGo: () => void;
  private hasLooked = false;
  private isRecovered = false;
  private lookedAt = 0;

  constructor(
    door: SendingDoor,
    private readonly hold: HoldRestoredWaves,
    private readonly recover: RecoverSent,
    private readonly marks: DatabaseMarks,
    private readonly logger: Logger,
  ) {
    this.letGo = door.hold();
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    // What was sent last must not be forgotten by a restore that follows this stop.
    if (this.hasLooked) await this.round();
  }

  private async round(): Promise<number | null> {
    try {
      if (this.hasLooked) await this.marks.keep();
      else await this.look();
      if (this.rounds.isOver || this.isRecovered) return everyMs;
      return await this.askProvider();
    } catch (error) {
      this.logger.warn({ error }, 'how far the database has come could not be kept, and is tried again');
      return againMs;
    }
  }

  private async look(): Promise<void> {
    await this.hold.run();
    this.hasLooked = true;
    this.lookedAt = performance.now();
  }

  private async askProvider(): Promise<number> {
    this.isRecovered = await this.recover.run();
    if (this.isRecovered || performance.now() - this.lookedAt > patienceMs) this.letGo();
    return this.isRecovered ? everyMs : againMs;
  }
}

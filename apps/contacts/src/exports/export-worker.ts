import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Crashpoints, Logger } from '#runtime';
import { ExportClaims } from './export-claims.js';
import { MakeExport } from './make-export.js';

/** How often a replica looks for exports of others, and of those that are gone: one query on a small index. */
const lookEveryMs = 1_000;

/** Makes what was asked for, one export at a time, in the background of every replica. */
@Injectable()
export class ExportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> | null = null;
  private isStopping = false;

  constructor(
    private readonly claims: ExportClaims,
    private readonly makeExport: MakeExport,
    private readonly crashpoints: Crashpoints,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), lookEveryMs);
    this.timer.unref();
  }

  /** The step at hand is finished; any replica goes on with the rest. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.work;
  }

  /** Looks for an export to make, unless one is being made. */
  wake(): void {
    if (this.isStopping) return;
    this.work ??= this.makeAll().finally(() => {
      this.work = null;
    });
  }

  private async makeAll(): Promise<void> {
    try {
      for (let id = await this.claims.next(); id !== null; id = await this.claims.next()) {
        await this.make(id);
        if (this.isStopping) return;
      }
    } catch (error) {
      this.logger.warn({ error }, 'exports could not be looked for, trying again');
    }
  }

  private async make(exportId: string): Promise<void> {
    try {
      for (let steps = 1; !this.isStopping && (await this.makeExport.run(exportId)); steps++) {
        // Behind the first part: the first step only puts the rows in order.
        if (steps > 1) this.crashpoints.reach('mid-export');
      }
      await this.claims.release(exportId);
    } catch (error) {
      this.logger.error({ error, exportId }, 'an export could not be made');
      await this.claims.giveBack(exportId);
    }
  }
}

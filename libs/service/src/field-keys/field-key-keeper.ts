import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FieldKeyRing } from '#database';
import { Health, Logger, newId } from '#runtime';
import { FieldKeyTable } from './field-key-table.js';
import { SealFormerlyPlain } from './seal-formerly-plain.js';

/** How often a process looks for new keys and for another choice. */
const lookEveryMs = 3_000;

/**
 * Keeps the keys of this process in step with the secrets file and with the other processes of its service: takes up
 * keys that were added, lets go of those that are gone, and seals with the one that was chosen.
 */
@Injectable()
export class FieldKeyKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly process = newId();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly ring: FieldKeyRing,
    private readonly table: FieldKeyTable,
    private readonly logger: Logger,
    private readonly sealsFormerlyPlain: SealFormerlyPlain,
    health: Health,
  ) {
    health.addCheck('field keys', () => Promise.resolve(this.missing()));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.ring.choose(await this.table.begin(this.ring.sealsWith ?? ''));
    const missing = this.missing();
    if (missing !== null) throw new Error(`${missing} Bring the secrets file of this database back, and start again.`);
    await this.look();
    await this.sealsFormerlyPlain.run();
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) => {
        this.logger.warn({ error }, 'the choice of the field key could not be read, trying again');
      });
    }, lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer === null) return;
    clearInterval(this.timer);
    await this.looking;
    await this.table.leave(this.process);
  }

  /** Reads file and choice now instead of in a few seconds. */
  async look(): Promise<void> {
    this.ring.refresh();
    const { sealsWith } = this.ring;
    if (sealsWith === null) return;
    const chosen = await this.table.say(this.process, { keys: this.ring.ids, sealsWith });
    if (chosen === sealsWith) return;
    this.ring.choose(chosen);
    await this.table.say(this.process, { keys: this.ring.ids, sealsWith: chosen });
  }

  private missing(): string | null {
    const { sealsWith, ids } = this.ring;
    if (sealsWith === null || ids.includes(sealsWith)) return null;
    return `The secrets of this process lack the field key ${sealsWith} that this service seals with.`;
  }
}

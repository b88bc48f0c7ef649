import { setTimeout as pause } from 'node:timers/promises';
import { type FrontDoor, Refused } from '../front-door.js';

interface State {
  readonly sealsWith: string;
  readonly processes: readonly { readonly keys: readonly string[] }[];
  readonly sealed: readonly { readonly key: string; readonly fields: number }[];
}

interface Batch {
  readonly resealed: number;
  readonly unopened: number;
  readonly next: object | null;
}

const lookAgainMs = 1_000;

/** Brings the fields of one part of Turnout to a new key, while it runs. Whatever was done before stays done. */
export class RotateService {
  private done = 0;
  private total = 0;

  constructor(
    private readonly door: FrontDoor,
    private readonly service: string,
    private readonly patienceMs: number,
    private readonly tell: (line: string) => void,
  ) {}

  /**
   * @returns how many fields were sealed anew.
   * @throws Refused when processes lack the new key for too long, or fields do not open; nothing is lost then.
   */
  async run(newest: string, older: readonly string[]): Promise<number> {
    await this.patiently('field_key_not_everywhere', () => this.post('choose', { key: newest }));
    const { sealed } = await this.state();
    this.total = sealed.reduce((sum, { key, fields }) => sum + (key === newest ? 0 : fields), 0);
    await this.patiently('field_key_in_use', async () => {
      await this.round();
      if (older.length > 0) await this.post('retire', { keys: older });
    });
    return this.done;
  }

  /** Resolves when no process holds any key but this one. */
  async forgotten(newest: string): Promise<boolean> {
    const until = performance.now() + this.patienceMs;
    while (performance.now() < until) {
      const { processes } = await this.state();
      if (processes.every(({ keys }) => keys.every((key) => key === newest))) return true;
      await pause(lookAgainMs);
    }
    return false;
  }

  /** One look at every field. */
  private async round(): Promise<void> {
    let unopened = 0;
    for (let place: object | null | undefined; place !== null;) {
      const batch: Batch = await this.post<Batch>('reseal', place ? { place } : {});
      this.done += batch.resealed;
      unopened += batch.unopened;
      place = batch.next;
      if (batch.resealed > 0) this.tell(`${this.service}: ${String(this.done)} of ${String(this.total)} fields`);
    }
    if (unopened > 0) {
      const fields = `${String(unopened)} field(s) of ${this.service} do not open with any key`;
      throw new Refused(
        `${fields}. The old keys were kept. Look for the secrets file of the time before, and run it again.`,
      );
    }
  }

  /** What one process has not heard of yet, it hears within some seconds. */
  private async patiently(code: string, work: () => Promise<unknown>): Promise<void> {
    const until = performance.now() + this.patienceMs;
    for (;;) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== code || performance.now() > until) throw error;
      }
      await pause(lookAgainMs);
    }
  }

  private state(): Promise<State> {
    return this.door.ask<State>('GET', `/api/field-keys/${this.service}`);
  }

  private post<T>(verb: string, body: object): Promise<T> {
    return this.door.ask<T>('POST', `/api/field-keys/${this.service}/${verb}`, body);
  }
}

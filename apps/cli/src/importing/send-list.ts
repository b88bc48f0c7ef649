import { type FrontDoor, Refused } from '../front-door.js';
import type { ImportReport } from './import-report.js';
import type { ListFile } from './list-file.js';
import type { Patience } from './patience.js';

/** What a list to be sent is known by. */
type List = Pick<ListFile, 'name' | 'kind' | 'bytes' | 'parts' | 'part'>;

interface Sending {
  /** By it the same list is known when it is sent once more. */
  readonly key: string;
  /** Also when the same list was taken in before. */
  readonly afresh: boolean;
  /** Told after each part. */
  readonly sent: (part: number, of: number) => void;
  readonly stop: AbortSignal;
}

/** Brings a list to Turnout part by part. One whose sending or taking in was cut short is gone on with. */
export class SendList {
  constructor(
    private readonly door: Pick<FrontDoor, 'ask'>,
    private readonly patience: Patience,
  ) {}

  /**
   * The import of this list: all of it sent and not started, as far as it was brought by an earlier call, or as far as
   * it was sent when somebody stopped it.
   *
   * @throws NoAnswer when nobody answers at first; Refused.
   */
  async run(list: List, sending: Sending): Promise<ImportReport> {
    const begun = await this.begin(list, sending);
    return begun.state === 'receiving' ? this.sendParts(list, begun, sending) : begun;
  }

  /** Under the same key the same import is answered for a day; those that are over make room for the next one. */
  private async begin(list: List, { key, afresh }: Sending): Promise<ImportReport> {
    for (let turn = 0; ; turn += 1) {
      const found = await this.beginAs(list, `${key}-${String(turn)}`);
      const isOver = found === null || found.state === 'failed' || found.state === 'given_up';
      if (found !== null && !isOver && !(afresh && found.state === 'done')) return found;
    }
  }

  /** Null when it was made before and is deleted. */
  private async beginAs({ name, kind, bytes }: List, key: string): Promise<ImportReport | null> {
    try {
      return await this.door.ask('POST', '/api/imports/files', { fileName: name, kind, bytes }, key);
    } catch (error) {
      if (error instanceof Refused && error.code === 'not_found') return null;
      throw error;
    }
  }

  private async sendParts(list: List, begun: ImportReport, { sent, stop }: Sending): Promise<ImportReport> {
    let seen = begun;
    for (let position = begun.receivedParts; position < list.parts && !stop.aborted; position += 1) {
      const bytes = await list.part(position);
      seen = (await this.sendPart(begun.id, position, { bytes, stop })) ?? seen;
      sent(position + 1, list.parts);
    }
    return seen;
  }

  /** Null when somebody stopped it meanwhile. */
  private async sendPart(
    id: string,
    position: number,
    { bytes, stop }: { readonly bytes: Buffer; readonly stop: AbortSignal },
  ): Promise<ImportReport | null> {
    try {
      const path = `/api/imports/${id}/parts/${String(position)}`;
      return await this.patience.until(() => this.door.ask('PUT', path, bytes), stop);
    } catch (error) {
      if (stop.aborted) return null;
      throw error;
    }
  }
}

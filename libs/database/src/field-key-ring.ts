import type { KeyObject } from 'node:crypto';

/** One key that seals fields, and the id that stands in front of what it sealed. */
export interface FieldKey {
  /** At most 255 ASCII letters. */
  readonly id: string;
  readonly key: KeyObject;
}

/** An unknown id makes the ring read its keys again at most this often. */
const readAgainMs = 1_000;

/**
 * The keys that a process holds for the fields of one service. All of them open; one is chosen to seal, by what the
 * replicas of the service agree on, so that nobody meets a field that it cannot open.
 */
export class FieldKeyRing {
  private keys: ReadonlyMap<string, KeyObject>;
  private chosen: string | null;
  private readAt = -readAgainMs;

  /**
   * @param keys newest first; the first one seals until another is chosen.
   * @param readAgain brings the keys as they are by now, when a field names one that is not here.
   */
  constructor(
    keys: readonly FieldKey[],
    private readonly readAgain: () => readonly FieldKey[] = () => [...keys],
  ) {
    this.keys = byId(keys);
    this.chosen = keys[0]?.id ?? null;
  }

  /** Ids of all keys, newest first. */
  get ids(): string[] {
    return [...this.keys.keys()];
  }

  /** Id of the key that seals. */
  get sealsWith(): string | null {
    return this.chosen;
  }

  /**
   * The key that seals.
   *
   * @throws Error when this process does not hold it.
   */
  get sealing(): FieldKey {
    const key = this.chosen === null ? undefined : this.find(this.chosen);
    if (this.chosen === null || !key) {
      throw new Error(
        `The secrets of this process lack the field key ${this.chosen ?? ''} that this service seals with.`,
      );
    }
    return { id: this.chosen, key };
  }

  /** Chooses the key that seals; whether this process holds it is asked when something is sealed. */
  choose(id: string): void {
    this.chosen = id;
  }

  /** Reads all keys anew: some may have come, and some are gone. */
  refresh(): void {
    this.keys = byId(this.readAgain());
  }

  /** The key with this id; one that is not here may have come a moment ago. */
  find(id: string): KeyObject | undefined {
    const known = this.keys.get(id);
    if (known || performance.now() - this.readAt < readAgainMs) return known;
    this.readAt = performance.now();
    this.refresh();
    return this.keys.get(id);
  }
}

function byId(keys: readonly FieldKey[]): Map<string, KeyObject> {
  return new Map(keys.map(({ id, key }) => [id, key]));
}

import { Injectable } from '@nestjs/common';
import { Problem, Settings } from '#runtime';
import { tooManyStreams } from './boards.errors.js';

/** Streams that stand open at once, before the setting that scales all limits of requests. */
const mostOfNetwork = 200;
const mostOfBoard = 3_000;
const mostInAll = 5_000;

/**
 * Counts the streams that stand open. The pace of requests does not bound them: each holds a connection and what it
 * has not sent yet, for as long as its viewer likes.
 */
@Injectable()
export class OpenStreams {
  private readonly open = new Map<string, number>();
  private readonly scale: number;
  private inAll = 0;

  constructor(settings: Settings) {
    this.scale = settings.limitScale;
  }

  /** How many stand open. */
  get size(): number {
    return this.inAll;
  }

  /**
   * Takes one in; the answer lets it go, and may be called more than once.
   *
   * @throws Problem `too_many_streams`.
   */
  enter(network: string, board: string): () => void {
    const keys = [`network ${network}`, `board ${board}`] as const;
    const [ofNetwork = 0, ofBoard = 0] = keys.map((key) => this.open.get(key) ?? 0);
    const isFull =
      this.isFull(ofNetwork, mostOfNetwork) || this.isFull(ofBoard, mostOfBoard) || this.isFull(this.inAll, mostInAll);
    if (isFull) throw new Problem(tooManyStreams);
    for (const key of keys) this.count(key, 1);
    this.inAll++;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      for (const key of keys) this.count(key, -1);
      this.inAll--;
    };
  }

  private isFull(present: number, most: number): boolean {
    return present >= Math.max(1, most * this.scale);
  }

  private count(key: string, change: 1 | -1): void {
    const present = (this.open.get(key) ?? 0) + change;
    if (present > 0) this.open.set(key, present);
    else this.open.delete(key);
  }
}

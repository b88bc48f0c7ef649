import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, ServiceClient } from '#runtime';
import { countsOf, type LiveBoard, type ServiceBoard } from './board.mapping.js';

/** Somebody who watches a board: takes frames of server-sent events as they are, or ends. */
export interface Viewer {
  /** Takes a frame; a slow viewer may leave out counts, because the next ones hold everything. */
  send(frame: Buffer): void;
  end(): void;
}

/** A question waits this long for a change; the beat goes out when it comes back without one. */
const waitMs = 10_000;
/** Pause after the actions service could not be asked. */
const retryMs = 1_000;
/** Most frames a second to one viewer are four. */
const leastGapMs = 250;

const beat = Buffer.from('event: beat\ndata: {}\n\n');
const ended = Buffer.from('event: ended\ndata: {}\n\n');

interface Watched {
  readonly viewers: Set<Viewer>;
  /** The newest counts, so that whoever comes later misses nothing that moved since their page was made. */
  latest: Buffer | null;
}

/** Watches each board once, however many look at it: one question at a time, one encoded frame for all. */
@Injectable()
export class BoardFeed implements OnModuleDestroy {
  private readonly boards = new Map<string, Watched>();
  private stopped = false;

  constructor(
    private readonly services: ServiceClient,
    private readonly logger: Logger,
  ) {}

  /** Adds a viewer; the answer takes them off. The last one who leaves ends the watching. */
  watch(token: string, viewer: Viewer): () => void {
    const known = this.boards.get(token);
    if (known?.latest) viewer.send(known.latest);
    const watched = known ?? this.begin(token);
    watched.viewers.add(viewer);
    return () => watched.viewers.delete(viewer);
  }

  onModuleDestroy(): void {
    this.stopped = true;
    for (const { viewers } of this.boards.values()) for (const viewer of viewers) viewer.end();
  }

  private begin(token: string): Watched {
    const watched = { viewers: new Set<Viewer>(), latest: null };
    this.boards.set(token, watched);
    // The first question goes out after whoever began the watching has been added.
    setImmediate(() => void this.follow(token, watched).finally(() => this.boards.delete(token)));
    return watched;
  }

  private async follow(token: string, watched: Watched): Promise<void> {
    let after = '';
    while (!this.stopped && watched.viewers.size > 0) {
      const board = await this.ask(token, after);
      if (board && board.state !== 'live') {
        this.close(watched);
        return;
      }
      if (board) this.tell(watched, board, after);
      after = board?.version ?? after;
      await new Promise((resume) => setTimeout(resume, board ? leastGapMs : retryMs));
    }
  }

  private async ask(token: string, after: string): Promise<ServiceBoard | null> {
    try {
      return await this.services.json<ServiceBoard>('actions', {
        method: 'GET',
        path: `/internal/boards/${token}`,
        query: after === '' ? {} : { after, wait: String(waitMs) },
        timeoutMs: waitMs + 5_000,
      });
    } catch (error) {
      // Viewers keep their numbers and see them age; the next question may be answered again.
      this.logger.warn({ error }, 'a board could not be asked for');
      return null;
    }
  }

  private tell(watched: Watched, board: LiveBoard, after: string): void {
    const changed = board.version !== after;
    if (changed) watched.latest = countsFrame(board);
    const frame = changed ? watched.latest : beat;
    if (frame) for (const viewer of watched.viewers) viewer.send(frame);
  }

  private close(watched: Watched): void {
    for (const viewer of watched.viewers) {
      viewer.send(ended);
      viewer.end();
    }
  }
}

/** The frame of event `counts`, encoded once for every viewer. */
export function countsFrame(board: LiveBoard): Buffer {
  return Buffer.from(`event: counts\ndata: ${JSON.stringify(countsOf(board))}\n\n`);
}

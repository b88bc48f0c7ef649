/** Something that a service does again and again by itself. */
export interface TimedJob {
  /** Says what it does, such as `forget-callbacks`; it names the figures in `/metrics`. */
  readonly name: string;
  /** Minutes of the product's time between the end of one turn and the next. */
  readonly everyMinutes: number;
  /** It deletes what has had its time; a legal hold stops it. */
  readonly deletes: boolean;
  /** One batch, short enough to stop after; answers how many rows it dealt with, and 0 when nothing is left. */
  readonly batch: () => Promise<number>;
}

/** Declares a job; `Jobs.add` makes it run. */
export function defineJob(job: TimedJob): TimedJob {
  return Object.freeze(job);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, readFileSync, type WriteStream } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { hasCode } from '#database';
import { probe } from '#testing';

/** A process that ended by itself is started again after so long, as a container would be. */
const restartMs = 500;
const readyWithinMs = 120_000;

/** What a process is started with. */
export interface MemberPlan {
  readonly name: string;
  /** The built program. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly url: string;
  /** Asked at each start, because the product's clock goes on while a process is down. */
  readonly env: () => NodeJS.ProcessEnv;
  readonly folder: string;
  /** The machine sees to it before the others, where it lets us say so. */
  readonly first?: boolean;
  /** Path that answers 200 when it can do its work; `/readyz` when not given. */
  readonly health?: string;
}

/** One process of the product, kept alive as an operator's supervisor would. */
export class Member {
  /** How its processes ended, in order: codes and signals. */
  readonly ends: string[] = [];
  private readonly log: WriteStream;
  private child: ChildProcess | null = null;
  private wanted = false;
  private extra: NodeJS.ProcessEnv = {};
  private again: NodeJS.Timeout | null = null;

  constructor(private readonly plan: MemberPlan) {
    this.log = createWriteStream(this.logFile, { flags: 'a' });
    process.once('exit', this.killAtExit);
  }

  get name(): string {
    return this.plan.name;
  }

  get url(): string {
    return this.plan.url;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  get running(): boolean {
    return this.child !== null;
  }

  /** Starts the process, with further settings for this start alone; a restart by the supervisor has none of them. */
  start(extra: NodeJS.ProcessEnv = {}): void {
    if (this.child) throw new Error(`${this.name} runs already.`);
    if (this.again) clearTimeout(this.again);
    this.wanted = true;
    this.extra = extra;
    this.spawn(extra);
  }

  /** Resolves when the process can do its work. */
  async ready(withinMs = readyWithinMs): Promise<void> {
    await probe(
      `${this.name} to be ready`,
      async () => {
        const trouble = await this.trouble();
        if (trouble !== null) throw new Error(`${trouble}: ${this.logTail(600)}`);
        return true;
      },
      { withinMs, everyMs: 50 },
    );
  }

  /** Null when the process is ready, otherwise why not. */
  async trouble(): Promise<string | null> {
    if (!this.running) return `it has ended (${this.ends.at(-1) ?? 'never started'})`;
    const answer = await request(`${this.url}${this.plan.health ?? '/readyz'}`, {
      headersTimeout: 3_000,
      bodyTimeout: 3_000,
    });
    const text = await answer.body.text();
    return answer.statusCode === 200 ? null : text;
  }

  /** The value of a metric, summed over its labels; 0 when it was never counted. */
  async metric(name: string): Promise<number> {
    const text = await (await request(`${this.url}/metrics`)).body.text();
    const lines = text.split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').pop()), 0);
  }

  /** How often the process and those before it wrote this. */
  timesWritten(words: string): number {
    return readFileSync(this.logFile, 'utf8').split(words).length - 1;
  }

  logTail(characters = 1500): string {
    return readFileSync(this.logFile, 'utf8').slice(-characters);
  }

  /** Sends a signal; whatever follows from it is the supervisor's business. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** From now on an end is an end. */
  unsupervised(): void {
    this.wanted = false;
    if (this.again) clearTimeout(this.again);
  }

  /** Resolves with how the process ended, once it has. */
  async ended(withinMs = 60_000): Promise<string> {
    const before = this.running ? this.ends.length : this.ends.length - 1;
    return probe(`${this.name} to end`, () => this.ends[before], { withinMs });
  }

  /** Ends the process for good and resolves when it has ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.unsupervised();
    if (!this.running) return;
    this.signal(signal);
    await probe(`${this.name} to end after ${signal}`, () => !this.running || this.fail(), { withinMs: 40_000 });
  }

  /** Ends it and starts it again with other settings. */
  async restart(extra: NodeJS.ProcessEnv = {}): Promise<void> {
    await this.stop();
    this.start(extra);
    await this.ready();
  }

  /** Lets go of files and handlers; the process has ended by then. */
  async forget(): Promise<void> {
    await this.stop('SIGKILL');
    process.off('exit', this.killAtExit);
    this.log.end();
  }

  private spawn(extra: NodeJS.ProcessEnv): void {
    const { main, args = [], env } = this.plan;
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...env(), ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(this.log, { end: false });
    child.stderr.pipe(this.log, { end: false });
    this.child = child;
    if (this.plan.first && child.pid !== undefined) seeToFirst(child.pid);
    child.once('exit', (code, signal) => this.hasEnded(signal ?? String(code ?? 'unknown')));
  }

  private hasEnded(end: string): void {
    this.child = null;
    this.ends.push(end);
    this.log.write(`\n--- ended: ${end}\n`);
    if (!this.wanted) return;
    this.extra = {};
    this.again = setTimeout(() => this.spawn(this.extra), restartMs);
  }

  private fail(): never {
    throw new Error(this.logTail(600));
  }

  private get logFile(): string {
    return join(this.plan.folder, `${this.plan.name}.log`);
  }

  private readonly killAtExit = (): void => void this.child?.kill('SIGKILL');
}

const priority = -15;

/**
 * A process that gives the time must not wait for the machine. Only root may ask for that; elsewhere a machine that is
 * busy with other things makes times less sure, and nothing else.
 */
function seeToFirst(pid: number): void {
  try {
    setPriority(pid, priority);
  } catch (error) {
    if (!hasCode(error, 'EACCES') && !hasCode(error, 'EPERM')) throw error;
  }
}

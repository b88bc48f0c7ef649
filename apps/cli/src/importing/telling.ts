import type { Language } from '#words';
import { type ImportReport, rowsDone } from './import-report.js';
import { importWords } from './import.words.js';

/** Seconds from which minutes are told. */
const minutesFrom = 90;

/** Tells the person at the keyboard how far it is. Standard output stays for the report; a terminal keeps to one line. */
export class Telling {
  private last = '';
  private isOpen = false;

  constructor(
    private readonly language: Language,
    private readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
  ) {}

  /** A sentence on a line of its own. */
  say(words: string): void {
    this.end();
    this.out.write(`${words}\n`);
  }

  sent(part: number, of: number): void {
    const percent = Math.floor((part / of) * 100);
    if (of > 1) this.progress(importWords.say(this.language, 'sending', { percent }));
  }

  rows(seen: ImportReport): void {
    const { total, rowsPerSecond, secondsLeft } = seen;
    if (total === null) return this.progress(importWords.say(this.language, 'counting'));
    const far = importWords.say(this.language, 'progress', { done: rowsDone(seen), total });
    if (rowsPerSecond === null || secondsLeft === null || secondsLeft === 0) return this.progress(far);
    const values = { rate: Math.round(rowsPerSecond), left: this.left(secondsLeft) };
    this.progress(`${far}, ${importWords.say(this.language, 'pace', values)}`);
  }

  /** What comes next begins on a line of its own. */
  end(): void {
    if (this.isOpen) this.out.write('\n');
    this.isOpen = false;
  }

  private left(seconds: number): string {
    return seconds < minutesFrom
      ? importWords.say(this.language, 'seconds', { n: seconds })
      : importWords.say(this.language, 'minutes', { n: Math.round(seconds / 60) });
  }

  private progress(words: string): void {
    if (words === this.last) return;
    // A shorter line leaves nothing of a longer one behind it.
    this.out.write(this.out.isTTY ? `\r${words.padEnd(this.last.length)}` : `${words}\n`);
    this.isOpen = this.out.isTTY;
    this.last = words;
  }
}

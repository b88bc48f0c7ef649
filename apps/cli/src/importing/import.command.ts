import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from '#runtime';
import { languages } from '#words';
import { FrontDoor, Refused } from '../front-door.js';
import { print } from '../output.js';
import { BringIn, type BroughtIn } from './bring-in.js';
import { FollowImport } from './follow-import.js';
import { type ImportOptions, thingsToMake } from './import-answers.js';
import { endInWords, type ImportReport } from './import-report.js';
import { importWords } from './import.words.js';
import { ListFile } from './list-file.js';
import { canBeTakenIn, lookInWords } from './look-report.js';
import { Patience } from './patience.js';
import { SendList } from './send-list.js';
import { Telling } from './telling.js';
import { WriteReport } from './write-report.js';

/** `turnout import FILE`: people from a membership export or another list, with the consent that its owner attests. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'bring people in from a membership export or another list (CSV up to a million rows, Excel up to 100,000). ' +
        'Ctrl-C stops it; the same command again goes on. Ends with 0 when every row had its turn, with 1 when not, ' +
        'with 130 when it was stopped',
    )
    .argument('<file>')
    .option('--dry-run', 'say what the file holds and how its first 20 rows would be read, and take nobody in')
    .option('--how <how>', 'how these people agreed to be asked, such as "sign-up form"')
    .option('--obtained <date>', 'when they agreed (YYYY-MM-DD)')
    .option('--wording <wording>', 'the words they agreed to')
    .option('--attested-by <who>', 'who attests it; without these four nobody of the file is asked')
    .option('--agreed-to <channels>', 'what they agreed to: "sms", "email" or "sms,email"', 'sms')
    .option('--circle <id>', 'the circle that everybody of the file joins')
    .addOption(
      new Option('--speaks <language>', 'the language of people who are new and whose row names none')
        .choices([...languages])
        .default('en'),
    )
    .option('--mapping <json>', 'a file that says what the columns hold, such as --dry-run --json prints')
    .option(
      '--make <kinds>',
      `make what the file names of these kinds and is not known yet: ${thingsToMake.join(',')}`,
      readKinds,
    )
    .option('--again', 'take a file in that was taken in before')
    .option('--report <csv>', 'write what became of every row to this file')
    .option('--rejected <csv>', 'write the rows that were left out to this file, each with its reason')
    .addOption(
      new Option('--language <language>', 'of the report, and of why a file is refused')
        .choices([...languages])
        .default('en'),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      if (options.rejected !== undefined && existsSync(options.rejected)) {
        throw new Refused(importWords.say(options.language, 'alreadyThere', { file: options.rejected }));
      }
      const list = await ListFile.open(file);
      try {
        await new ImportRun(list, options).run();
      } finally {
        await list.close();
      }
    });
}

function readKinds(text: string): string[] {
  const kinds = text.split(',').map((kind) => kind.trim());
  const isKnown = (kind: string): boolean => thingsToMake.some((known) => known === kind);
  if (kinds.every(isKnown)) return kinds;
  throw new InvalidArgumentError(`Name some of ${thingsToMake.join(',')}.`);
}

/** One call of the command. */
class ImportRun {
  private readonly stop = new AbortController();
  private readonly telling: Telling;
  private readonly door: FrontDoor;
  private readonly sending: SendList;
  private readonly bringing: BringIn;

  constructor(
    private readonly list: ListFile,
    private readonly options: ImportOptions,
  ) {
    const { language } = options;
    this.door = FrontDoor.fromSettings(options.url, language);
    this.telling = new Telling(language);
    const waiting = (): void => this.telling.say(importWords.say(language, 'waiting'));
    const patience = new Patience({ waiting, gaveUp: importWords.say(language, 'gaveUp') });
    const following = new FollowImport(this.door, patience, (seen) => this.telling.rows(seen));
    this.sending = new SendList(this.door, patience);
    this.bringing = new BringIn(this.door, following, options, (words) => this.telling.say(words));
  }

  async run(): Promise<void> {
    // The second one ends the process as it always does.
    process.once('SIGINT', () => {
      this.telling.say(importWords.say(this.options.language, 'stopping'));
      this.stop.abort();
    });
    const { dryRun, again, language } = this.options;
    const sent = await this.sending.run(this.list, {
      // A look is an import of its own, so that it finds nothing begun and leaves nothing begun.
      key: dryRun ? randomUUID() : this.list.digest,
      afresh: again ?? false,
      sent: (part, of) => this.telling.sent(part, of),
      stop: this.stop.signal,
    });
    this.telling.end();
    if (dryRun) return this.look(sent);
    if (this.stop.signal.aborted && sent.state === 'receiving') {
      this.leave(importWords.say(language, 'stoppedSending'));
      return;
    }
    const brought = await this.bringing.run(sent, this.stop.signal);
    this.telling.end();
    await this.tellEnd(brought);
  }

  private async look(sent: ImportReport): Promise<void> {
    const { json, language } = this.options;
    if (this.stop.signal.aborted) {
      await this.bringing.drop(sent);
      this.leave(importWords.say(language, 'stoppedLooking'));
      return;
    }
    const look = await this.bringing.look(sent).finally(() => this.bringing.drop(sent));
    print(json, look, lookInWords(look, language));
    if (!canBeTakenIn(look)) throw new Refused(importWords.say(language, 'nobody'));
  }

  private async tellEnd(brought: BroughtIn): Promise<void> {
    const { report } = brought;
    if (report.state === 'done') return new WriteReport(this.door, this.options).run(brought);
    const words = endInWords(report, this.stop.signal.aborted, this.options.language);
    if (report.state !== 'stopped' || !this.stop.signal.aborted) throw new Refused(words);
    this.leave(words);
  }

  private leave(words: string): void {
    this.telling.say(words);
    process.exitCode = exitCodes.stoppedAtOnce;
  }
}

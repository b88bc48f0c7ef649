import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { decodeText, type Language, languages } from '#words';
import { FrontDoor } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { FollowImport, type Meanwhile } from './follow-import.js';
import { type ImportReport, reportAsCsv, reportInWords } from './import-report.js';
import { importWords } from './import.words.js';

interface ImportOptions extends SharedOptions {
  readonly how?: string;
  readonly obtained?: string;
  readonly wording?: string;
  readonly attestedBy?: string;
  readonly agreedTo: string;
  readonly circle?: string;
  readonly report?: string;
  readonly language: Language;
}

/** `turnout import FILE`: people from a membership export or another list, with the consent that its owner attests. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'bring people in from a membership export or another list (CSV); the same file again changes nothing, and goes ' +
        'on with an import that was cut short. Ends with 0 when every row had its turn, with 1 when not',
    )
    .argument('<file>')
    .option('--how <how>', 'how these people agreed to be asked, such as "sign-up form"')
    .option('--obtained <date>', 'when they agreed (YYYY-MM-DD)')
    .option('--wording <wording>', 'the words they agreed to')
    .option('--attested-by <who>', 'who attests it; without these four nobody of the file is asked')
    .option('--agreed-to <channels>', 'what they agreed to: "sms", "email" or "sms,email"', 'sms')
    .option('--circle <id>', 'the circle that everybody of the file joins')
    .option('--report <csv>', 'write what became of every row to this file')
    .addOption(
      new Option('--language <language>', 'of the report, and of why a file is refused')
        .choices([...languages])
        .default('en'),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const door = FrontDoor.fromSettings(options.url, options.language);
      const { id } = await follow(door, file, options);
      const rows = options.report ? 'all' : 'remarked';
      const report = await door.ask<ImportReport>('GET', `/api/imports/${id}?rows=${rows}`);
      const words = [reportInWords(report, options.language)];
      if (options.report) {
        writeFileSync(options.report, reportAsCsv(report, options.language));
        words.push(importWords.say(options.language, 'reportWritten', { file: options.report }));
      }
      print(options.json, report, words.join('\n'));
    });
}

function follow(door: FrontDoor, file: string, options: ImportOptions): Promise<ImportReport> {
  const body = {
    fileName: basename(file),
    csv: decodeText(readFileSync(file)),
    consent: consentOf(options),
    circleId: options.circle ?? null,
  };
  return new FollowImport(door, tellOnStandardError(options.language)).run(body);
}

/** Standard output stays for the report; a terminal shows the progress on one line. */
function tellOnStandardError(language: Language): Meanwhile {
  let last = '';
  return {
    progress: (done, total) => {
      const words = importWords.say(language, 'progress', { done, total });
      if (words === last) return;
      last = words;
      const isLast = done === total;
      process.stderr.write(process.stderr.isTTY ? `\r${words}${isLast ? '\n' : ''}` : `${words}\n`);
    },
    gaveUp: importWords.say(language, 'gaveUp'),
    waiting: () => process.stderr.write(`\n${importWords.say(language, 'waiting')}\n`),
  };
}

function consentOf({ how, obtained, wording, attestedBy, agreedTo }: ImportOptions): object | null {
  if (!how || !obtained || !wording || !attestedBy) return null;
  const channels = agreedTo.split(',').map((channel) => channel.trim());
  return { how, obtainedAt: `${obtained}T00:00:00Z`, wording, attestedBy, channels };
}

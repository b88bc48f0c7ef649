import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { FrontDoor } from './front-door.js';
import { print, type SharedOptions } from './output.js';

interface ImportOptions extends SharedOptions {
  readonly how?: string;
  readonly obtained?: string;
  readonly wording?: string;
  readonly attestedBy?: string;
}

interface ImportReport {
  readonly counts: Record<string, number>;
}

/** `turnout import FILE`: people from a membership export, with the consent that its owner attests. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring people in from a membership export (CSV)')
    .argument('<file>')
    .option('--how <how>', 'how these people agreed to be texted, such as "sign-up form"')
    .option('--obtained <date>', 'when they agreed (YYYY-MM-DD)')
    .option('--wording <wording>', 'the words they agreed to')
    .option('--attested-by <who>', 'who attests it; without these four nobody of the file is texted')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const body = {
        fileName: basename(file),
        csv: readFileSync(file, 'utf8'),
        consent: consentOf(options),
        circleId: null,
      };
      const report = await FrontDoor.fromSettings(options.url).ask<ImportReport>('POST', '/api/imports', body);
      const words = Object.entries(report.counts).map(([name, count]) => `${name}: ${String(count)}`);
      print(options.json, report, words.join('\n'));
    });
}

function consentOf(options: ImportOptions): object | null {
  const { how, obtained, wording, attestedBy } = options;
  if (!how || !obtained || !wording || !attestedBy) return null;
  return { how, obtainedAt: `${obtained}T00:00:00Z`, wording, attestedBy };
}

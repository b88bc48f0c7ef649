import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { parse } from 'csv-parse';
import { confirm } from '../confirm.js';
import { FrontDoor, Refused } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { type ExportView, FollowExport } from './follow-export.js';

interface ExportOptions extends SharedOptions {
  readonly reason: string;
  readonly circle?: string;
  readonly format: 'csv' | 'osdi';
  readonly to?: string;
}

/** `turnout export`: a list of people as a file, after a second person agreed. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'ask for a list of people, wait until a second person approved it and it is made, and write it to a file ' +
        'that only you can read',
    )
    .option('--reason <why>', 'why it is needed; the audit keeps it')
    .option('--circle <id>', 'only the people of this circle')
    .addOption(
      new Option('--format <format>', 'a table, or an OSDI collection (JSON) for other programs')
        .choices(['csv', 'osdi'])
        .default('csv'),
    )
    .option('--to <file>', 'where to write it; it must not be there yet')
    .action(async (_options: unknown, self: Command) => {
      const options = self.optsWithGlobals<ExportOptions>();
      if (!options.reason) self.error('Say with --reason why it is needed.');
      refuseWhatIsThere(options);
      await confirm(options, 'Take personal data of people out into a file?');
      const door = FrontDoor.fromSettings(options.url);
      const body = { format: options.format, circleId: options.circle ?? null, reason: options.reason };
      await save(door, await follow(door).ask(body), options);
    });
  command
    .command('fetch')
    .description('wait for an export that was asked for before, and write it')
    .argument('<id>')
    .option('--to <file>', 'where to write it; it must not be there yet')
    .action(async (id: string, _options: unknown, self: Command) => {
      const options = self.optsWithGlobals<ExportOptions>();
      refuseWhatIsThere(options);
      const door = FrontDoor.fromSettings(options.url);
      await save(door, await follow(door).wait(id), options);
    });
  command
    .command('trace')
    .description('tell which export a file is a copy of, or a piece of one, by the order of its rows')
    .argument('<file>')
    .action(async (file: string, _options: unknown, self: Command) => {
      const { url, json } = self.optsWithGlobals<SharedOptions>();
      const rows = (await readRows(file)).slice(0, mostRows);
      const found = await FrontDoor.fromSettings(url).ask<TracedFile>('POST', '/api/exports/trace', { rows });
      print(json, found, inWords(found));
    });
  return command;
}

/** As many rows as one question may hold; they say enough. */
const mostRows = 500;

interface TracedFile {
  readonly exports: readonly {
    readonly id: string;
    readonly askedBy: string;
    readonly askedAt: string;
    readonly people: number;
    readonly inOrder: number;
  }[];
}

async function readRows(file: string): Promise<string[][]> {
  const content = readFileSync(file);
  if (content.toString('utf8', 0, 1) === '{') return osdiRows(content.toString('utf8'));
  return parse(content, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }).toArray() as Promise<string[][]>;
}

interface OsdiFile {
  readonly _embedded?: {
    readonly 'osdi:people'?: readonly {
      readonly identifiers?: readonly string[];
      readonly email_addresses?: readonly { readonly address: string }[];
      readonly phone_numbers?: readonly { readonly number: string }[];
    }[];
  };
}

/** By what each person of an OSDI collection may be known, as a row. */
function osdiRows(text: string): string[][] {
  const people = (JSON.parse(text) as OsdiFile)._embedded?.['osdi:people'] ?? [];
  return people.map(({ identifiers = [], email_addresses: emails = [], phone_numbers: phones = [] }) => [
    ...identifiers.map((identifier) => identifier.replace(/^turnout:/, '')),
    ...emails.map(({ address }) => address),
    ...phones.map(({ number }) => number),
  ]);
}

function inWords({ exports }: TracedFile): string {
  if (exports.length === 0) return 'Of no export that is known here, or too little of one to tell.';
  return exports
    .map(({ id, askedBy, askedAt, people, inOrder }) => {
      const order = `${String(inOrder)} of ${String(people - 1)} rows follow its order`;
      return `Export ${id}, asked for by ${askedBy} at ${askedAt}: ${order}.`;
    })
    .join('\n');
}

/** Said before anything is asked for, and not when somebody has approved it. */
function refuseWhatIsThere({ to }: ExportOptions): void {
  if (to !== undefined && existsSync(to)) throw new Refused(`${to} is there already. Name another file with --to.`);
}

async function save(
  door: FrontDoor,
  { id, format, people, expiresAt }: ExportView,
  options: ExportOptions,
): Promise<void> {
  const file = await door.save(
    `/api/exports/${id}/file`,
    options.to ?? `turnout-people-${id}.${format === 'osdi' ? 'osdi.json' : 'csv'}`,
  );
  const words = `${String(people)} people: ${file}\nDelete it when it has served. Turnout deletes its own copy at ${String(expiresAt)}.`;
  print(options.json, { id, people, expiresAt, file }, words);
}

/** Standard output stays for what came of it. */
function follow(door: FrontDoor): FollowExport {
  return new FollowExport(door, ({ id, state, size }) => {
    if (state === 'awaiting_approval')
      process.stderr.write(
        `${String(size)} people. Waits for another chair or an admin to approve it (/approve/exports/${id}).\n` +
          `You may stop here and come back: npx turnout export fetch ${id}\n`,
      );
    if (state === 'making') process.stderr.write(`It is being made (${id}).\n`);
  });
}

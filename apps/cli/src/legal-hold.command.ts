import { Command, Option } from 'commander';
import { exitCodes } from '#runtime';
import { confirm } from './confirm.js';
import { FrontDoor } from './front-door.js';
import { print, type SharedOptions } from './output.js';

/** Why nothing may be deleted; the words are for whoever reads the audit later. */
const reasons = ['subpoena', 'lawsuit', 'agency', 'grievance', 'other'] as const;

interface Hold {
  readonly hold: { readonly since: string; readonly why: string } | null;
  readonly holding: readonly string[];
  readonly silent: readonly string[];
}

const address = '/api/legal-hold';

/** `turnout legal-hold`: nothing is deleted because it is old, while it is on. */
export function legalHoldCommand(): Command {
  const hold = new Command('legal-hold')
    .description('show whether old data is being kept from deletion, or turn that on or off')
    .action(async (_options: unknown, command: Command) => {
      const { url, json } = command.optsWithGlobals<SharedOptions>();
      show(json, await FrontDoor.fromSettings(url).ask<Hold>('GET', address));
    });
  hold
    .command('on')
    .description('keep everything from now on')
    .addOption(new Option('--why <reason>', 'why').choices(reasons).makeOptionMandatory())
    .action((_options: unknown, command: Command) => change(command, command.optsWithGlobals<{ why: string }>().why));
  hold
    .command('off')
    .description('let go of what is old again')
    .action((_options: unknown, command: Command) => change(command, null));
  return hold;
}

async function change(command: Command, why: string | null): Promise<void> {
  const options = command.optsWithGlobals<SharedOptions>();
  if (why === null) await confirm(options, 'Let go of everything that became old while the legal hold was on?');
  show(options.json, await FrontDoor.fromSettings(options.url).ask<Hold>('POST', address, { why }));
}

function show(json: boolean | undefined, { hold, holding, silent }: Hold): void {
  const state = hold
    ? `On since ${hold.since} (${hold.why}): ${holding.join(', ')} delete nothing because it is old.`
    : 'Off: what has had its time is deleted.';
  const unheard = silent.map((part) => `${part} does not answer: call it again when it does.`);
  print(json, { hold, holding, silent }, [state, ...unheard].join('\n'));
  if (silent.length > 0) process.exitCode = exitCodes.failed;
}

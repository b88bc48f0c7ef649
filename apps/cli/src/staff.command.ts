import { Command, Option } from 'commander';
import { roles } from '#runtime';
import { FrontDoor } from './front-door.js';
import { print, type SharedOptions } from './output.js';

const roleOption = (): Option => new Option('--role <role>', 'what they may do').choices(roles).default('chair');

interface StaffOptions extends SharedOptions {
  readonly role: string;
}

/** `turnout staff …`: letting people and scripts in. */
export function staffCommand(): Command {
  const staff = new Command('staff').description('let people and scripts in');
  staff
    .command('invite')
    .description('print a one-use link, good for an hour, by which somebody comes in')
    .addOption(roleOption())
    .action(async (_options: unknown, command: Command) => {
      const { role, url, json } = command.optsWithGlobals<StaffOptions>();
      const made = await FrontDoor.fromSettings(url).ask<{ url: string }>('POST', '/api/staff/invitations', { role });
      print(json, made, made.url);
    });
  staff
    .command('token')
    .description('print a token for scripts, good for 90 days')
    .addOption(roleOption())
    .action(async (_options: unknown, command: Command) => {
      const { role, url, json } = command.optsWithGlobals<StaffOptions>();
      const made = await FrontDoor.fromSettings(url).ask<{ token: string }>('POST', '/api/staff/tokens', { role });
      print(json, made, made.token);
    });
  return staff;
}

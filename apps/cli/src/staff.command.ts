import { Command, Option } from 'commander';
import { roles } from '#runtime';
import { FrontDoor, Refused } from './front-door.js';
import { print, type SharedOptions } from './output.js';

const roleOption = (): Option => new Option('--role <role>', 'what they may do').choices(roles).default('chair');

interface StaffOptions extends SharedOptions {
  readonly role: string;
  readonly circle?: string[];
  readonly action?: string;
  readonly partner?: string;
  readonly email?: string;
}

/** `turnout staff …`: letting people and scripts in. */
export function staffCommand(): Command {
  const staff = new Command('staff').description('let people and scripts in');
  staff.addCommand(
    granting('invite', 'print a one-use link, good for an hour, by which somebody comes in', {
      path: '/api/staff/invitations',
      shown: 'url',
    }),
  );
  staff.addCommand(
    granting('token', 'print a token for scripts, good for 90 days', { path: '/api/staff/tokens', shown: 'token' }),
  );
  return staff;
}

function granting(
  name: string,
  description: string,
  asked: { readonly path: string; readonly shown: string },
): Command {
  return new Command(name)
    .description(description)
    .addOption(roleOption())
    .option('--circle <circle...>', 'circles of a convener, each by its id, short name or name')
    .option('--action <action>', 'the action of a captain, by its id or the end of its address')
    .option('--partner <partner>', 'the partner that somebody is from, by its id or name')
    .option('--email <address>', 'for an invitation: a mail goes out too; who is known starts anew with the link')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StaffOptions>();
      const door = FrontDoor.fromSettings(options.url);
      const { role, email } = options;
      const grant = { role, ...(email && { email }), ...(await boundsOf(door, options)) };
      const made = await door.ask<Record<string, string>>('POST', asked.path, grant);
      print(options.json, made, made[asked.shown] ?? '');
    });
}

async function boundsOf(door: FrontDoor, { circle, action, partner }: StaffOptions): Promise<object> {
  const find = (path: string, named: string) => findOne(door, path, named);
  return {
    ...(circle && { circleIds: await Promise.all(circle.map((one) => find('/api/circles?limit=500', one))) }),
    ...(action && { actionId: await find('/api/actions?limit=500', action) }),
    ...(partner && { partnerId: await find('/api/partners?limit=500', partner) }),
  };
}

interface Named {
  readonly id: string;
  readonly slug?: string | null;
  readonly name?: string;
}

async function findOne(door: FrontDoor, path: string, named: string): Promise<string> {
  const { items } = await door.ask<{ items: Named[] }>('GET', path);
  const found = items.find(({ id, slug, name }) => [id, slug, name].includes(named));
  if (!found) throw new Refused(`There is no ${named} at ${path.split('?')[0] ?? path}.`);
  return found.id;
}

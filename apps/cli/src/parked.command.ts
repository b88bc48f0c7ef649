import { Command } from 'commander';
import { FrontDoor } from './front-door.js';
import { print, type SharedOptions } from './output.js';
import { table } from './table.js';

interface ParkedEvent {
  readonly id: string;
  readonly service: string;
  readonly type: string;
  readonly key: string;
  readonly reason: string;
  readonly parkedAt: string;
}

/** `turnout parked …`: events that a service could not handle and that wait for a person. */
export function parkedCommand(): Command {
  const parked = new Command('parked').description('events that could not be handled and wait for a person');
  parked
    .command('list')
    .description('what waits, in which service, since when and why')
    .action(async (_options: unknown, command: Command) => {
      const { url, json } = command.optsWithGlobals<SharedOptions>();
      const answer = await FrontDoor.fromSettings(url).ask<{ parked: ParkedEvent[] }>('GET', '/api/parked-events');
      print(json, answer, inWords(answer.parked));
    });
  return parked;
}

function inWords(events: readonly ParkedEvent[]): string {
  if (events.length === 0) return 'Nothing is parked.';
  const rows = events.map((event) => [event.service, event.parkedAt, event.type, event.key, event.reason]);
  return table(['service', 'parked at', 'event', 'key', 'reason'], rows);
}

import { Command, Option } from 'commander';
import { exitCodes } from '#runtime';
import { confirm } from '../confirm.js';
import { FrontDoor } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { facts, table } from '../table.js';
import type { EventPage, ParkedEvent, Replay } from './parked.shapes.js';

const address = '/api/parked-events';

/** Why an event may be given up; the words are for whoever reads the audit later. */
const reasons = ['unreadable', 'out_of_date', 'done_by_hand', 'test'] as const;

/** `turnout parked list`. */
export function listEventsCommand(): Command {
  return new Command('list')
    .description('events that failed, the first of each key, with how many wait behind it')
    .option('--all', 'also those that only wait behind another')
    .action(async (_options: unknown, command: Command) => {
      const { url, json, all } = command.optsWithGlobals<SharedOptions & { all?: boolean }>();
      const page = await everyPage(FrontDoor.fromSettings(url), all ? 'all' : 'first');
      print(json, page, inWords(page));
    });
}

/** All pages as one. */
async function everyPage(door: FrontDoor, show: 'first' | 'all'): Promise<EventPage> {
  const items: ParkedEvent[] = [];
  for (let cursor = ''; ;) {
    const page = await door.ask<EventPage>('GET', `${address}?limit=500&show=${show}${cursor}`);
    items.push(...page.items);
    if (page.nextCursor === null) return { ...page, items };
    cursor = `&cursor=${page.nextCursor}`;
  }
}

function inWords({ waiting, items, silent }: EventPage): string {
  const unheard = silent.map((service) => `${service} does not answer; what waits there is not listed.`);
  if (items.length === 0) return ['No event waits.', ...unheard].join('\n');
  const columns = ['id', 'service', 'event', 'key', 'waits since', 'why', 'tries', 'behind it'];
  const rows = items.map((event) => [
    event.id,
    event.service,
    event.type ?? '(unreadable)',
    event.key ?? '(none)',
    event.parkedAt,
    event.reason,
    String(event.attempts),
    String(event.behind),
  ]);
  const sum = `${String(waiting)} wait in all. \`turnout parked show ID\` says what is known of one.`;
  return [table(columns, rows), sum, ...unheard].join('\n');
}

/** `turnout parked show ID`. */
export function showEventCommand(): Command {
  return new Command('show')
    .description('what is known of an event that failed')
    .argument('<id>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { url, json } = command.optsWithGlobals<SharedOptions>();
      const event = await read(FrontDoor.fromSettings(url), id);
      print(json, event, facts(Object.entries(told(event))));
    });
}

function read(door: FrontDoor, id: string): Promise<ParkedEvent> {
  return door.ask<ParkedEvent>('GET', `${address}/${encodeURIComponent(id)}`);
}

function told(event: ParkedEvent): Record<string, string> {
  return {
    state: event.state,
    'set aside by': event.service,
    event: event.type ?? '(unreadable)',
    'event id': event.eventId ?? '(none)',
    where: `${event.topic}, partition ${String(event.partition)}, offset ${String(event.offset)}`,
    key: event.key ?? '(none)',
    'waits since': event.parkedAt,
    why: event.reason,
    'what went wrong': event.error,
    tries: event.triedAt ? `${String(event.attempts)}, the last ${event.triedAt}` : 'none yet',
    'before it': `${String(event.ahead)} of its key`,
    'behind it': `${String(event.behind)} of its key`,
    payload: `${String(event.bytes)} bytes`,
  };
}

/** `turnout parked replay ID`. */
export function replayEventCommand(): Command {
  return new Command('replay')
    .description('try the events of its key again, the first one first, until one fails')
    .argument('<id>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const door = FrontDoor.fromSettings(options.url);
      const { ahead, behind, key, service } = await read(door, id);
      const many = `${String(ahead + behind + 1)} event(s) of key ${key ?? '(none)'}`;
      await confirm(options, `Try ${many} again? ${service} handles them in order until one fails.`);
      const result = await replayAll(door, id);
      print(options.json, result, outcome(result));
      if (result.failed) process.exitCode = exitCodes.failed;
    });
}

/** A long queue takes several answers; each goes on where the one before ended. */
async function replayAll(door: FrontDoor, id: string): Promise<Replay> {
  let replayed = 0;
  for (let next = id; ;) {
    const part = await door.ask<Replay>('POST', `${address}/${encodeURIComponent(next)}/replay`, {});
    replayed += part.replayed;
    if (part.failed || part.left === 0) return { ...part, replayed };
    next = (await behindOf(door, id)) ?? next;
  }
}

/** An event of the same key that still waits, to name when the one that was named waits no longer. */
async function behindOf(door: FrontDoor, id: string): Promise<string | undefined> {
  const { service, topic, key } = await read(door, id);
  const { items } = await everyPage(door, 'first');
  return items.find((one) => one.service === service && one.topic === topic && one.key === key)?.id;
}

function outcome({ replayed, failed, left }: Replay): string {
  const done = `${String(replayed)} event(s) took effect.`;
  if (!failed) return `${done} Nothing of this key waits any more.`;
  return `${done} ${failed.id} failed again (${failed.reason}): ${failed.error} ${String(left)} wait.`;
}

/** `turnout parked discard ID --why REASON`. */
export function discardEventCommand(): Command {
  return new Command('discard')
    .description('give one event up; what waits behind it goes on waiting and can be replayed')
    .argument('<id>')
    .addOption(new Option('--why <reason>', 'why nobody needs it any more').choices(reasons).makeOptionMandatory())
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SharedOptions & { why: string }>();
      const door = FrontDoor.fromSettings(options.url);
      const { type, service, behind } = await read(door, id);
      await confirm(options, `Give up ${type ?? 'the unreadable record'} for good? ${service} will never know it.`);
      const event = await door.ask<ParkedEvent>('POST', `${address}/${encodeURIComponent(id)}/discard`, {
        why: options.why,
      });
      const left = behind === 0 ? 'Nothing waited behind it.' : `${String(behind)} behind it can be replayed now.`;
      print(options.json, event, `Given up. ${left}`);
    });
}

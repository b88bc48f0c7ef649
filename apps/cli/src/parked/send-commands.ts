import { Command } from 'commander';
import { confirm } from '../confirm.js';
import { FrontDoor } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { table } from '../table.js';
import type { SendPage } from './parked.shapes.js';

const address = '/api/messages/parked';

/** `turnout parked sends`. */
export function listSendsCommand(): Command {
  return new Command('sends')
    .description('messages of which nobody knows whether they went')
    .action(async (_options: unknown, command: Command) => {
      const { url, json } = command.optsWithGlobals<SharedOptions>();
      const page = await FrontDoor.fromSettings(url).ask<SendPage>('GET', address);
      print(json, page, inWords(page));
    });
}

function inWords({ parked, messages }: SendPage): string {
  if (parked === 0) return 'No message waits: of each it is known what became of it.';
  const columns = ['id', 'by', 'what', 'to', 'on its way at', 'tries', 'asked for', 'last look'];
  const rows = messages.map((message) => [
    message.id,
    message.channel,
    message.purpose,
    message.contactId,
    message.attemptedAt,
    String(message.attempts),
    `${String(message.looks)} times`,
    message.lookProblem ?? (message.looks > 0 ? 'not known there' : 'none'),
  ]);
  const shown = parked > messages.length ? [`${String(parked)} in all; these are the newest.`] : [];
  return [table(columns, rows), ...shown].join('\n');
}

/** `turnout parked release ID`. */
export function releaseSendCommand(): Command {
  return deciding('release', {
    about: 'send a message after all; the person may get it twice',
    question: 'Send it again? If it did go the first time, the person gets it twice.',
    done: 'It goes out again, if the person may still be written to.',
  });
}

/** `turnout parked drop ID`. */
export function dropSendCommand(): Command {
  return deciding('drop', {
    about: 'give a message up; it is not sent again',
    question: 'Give it up? If it did not go the first time, the person never gets it.',
    done: 'It is not sent again.',
  });
}

interface Words {
  readonly about: string;
  readonly question: string;
  readonly done: string;
}

function deciding(verb: 'release' | 'drop', { about, question, done }: Words): Command {
  return new Command(verb)
    .description(about)
    .argument('<id>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const door = FrontDoor.fromSettings(options.url);
      await confirm(options, question);
      const answer = await door.ask<object>('POST', `${address}/${encodeURIComponent(id)}/${verb}`, {});
      print(options.json, answer, done);
    });
}

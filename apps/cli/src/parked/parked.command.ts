import { Command } from 'commander';
import { discardEventCommand, listEventsCommand, replayEventCommand, showEventCommand } from './event-commands.js';
import { dropSendCommand, listSendsCommand, releaseSendCommand } from './send-commands.js';

const help = `
Ends with 0 when it was done, and with 1 when it was not: refused, not confirmed, or failed again.
Events that wait hold up the later events of their key. Sends that wait hold up nobody.`;

/** `turnout parked …`: what waits for a person, events that failed and messages of which nobody knows the fate. */
export function parkedCommand(): Command {
  return new Command('parked')
    .description('what waits for a person: events that failed, and messages that may or may not have gone')
    .addCommand(listEventsCommand())
    .addCommand(showEventCommand())
    .addCommand(replayEventCommand())
    .addCommand(discardEventCommand())
    .addCommand(listSendsCommand())
    .addCommand(releaseSendCommand())
    .addCommand(dropSendCommand())
    .addHelpText('after', help);
}

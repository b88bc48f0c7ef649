import { Command } from 'commander';
import { loadSettings, Settings } from '#runtime';
import { print, type SharedOptions } from '../output.js';
import { dateAfter, holdPastAction, postAction } from './hold-action.js';
import { circles, comingAction, membershipFile, partners, pastActions } from './invented-chapter.js';
import { RunningProduct } from './running-product.js';

const consent = {
  how: 'Sign-up sheet of the invented chapter',
  obtainedAt: '2024-05-01T00:00:00Z',
  wording: 'Text or e-mail me about pickets and actions, about 8 a month. Rates may apply. STOP ends it, HELP helps.',
  channels: ['sms', 'email'],
  attestedBy: 'The invented chair',
};

/** `turnout demo`: makes the invented chapter by using the running product as people would; practice mode only. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('fill a running Turnout in practice mode with an invented chapter')
    .action(async (_options: unknown, command: Command) => {
      const { url, json } = command.optsWithGlobals<SharedOptions>();
      const settings = new Settings(loadSettings().values);
      const product = await RunningProduct.enter(url ?? settings.publicUrl);
      const today = await product.now();
      await importPeople(product);
      await holdActions(product, today, settings.values.timeZone);
      print(json, { made: true }, 'The invented chapter is there: 240 people, six past actions, one tomorrow.');
    });
}

async function importPeople(product: RunningProduct): Promise<void> {
  for (const [at, circle] of circles.entries()) {
    const { id } = await product.ask<{ id: string }>('POST', '/api/circles', circle);
    for (const language of ['en', 'es'] as const) {
      const fileName = `${circle.name} (${language}).csv`;
      const csv = membershipFile(at, language);
      await product.ask('POST', '/api/imports', { fileName, csv, consent, circleId: id, language });
    }
  }
}

async function holdActions(product: RunningProduct, today: Date, timeZone: string): Promise<void> {
  const ids = new Map<string, string>();
  for (const name of partners) {
    const partner = await product.ask<{ id: string }>('POST', '/api/partners', { name, kind: 'union_local' });
    ids.set(name, partner.id);
  }
  const idOf = (name: string): string => ids.get(name) ?? '';
  // The clock jumps by days; a text that was still on its way would run out of its time.
  await product.ask('PUT', '/practice/api/delivery', { deliveryDelay: [0, 0] });
  for (const action of pastActions) {
    process.stdout.write(`  ${action.title}…\n`);
    await holdPastAction(product, action, today, idOf(action.partner), timeZone);
  }
  await product.ask('PUT', '/practice/api/delivery', { deliveryDelay: [0, 400] });
  await product.setClock(today);
  const date = dateAfter(today, comingAction.day, timeZone);
  await postAction(product, comingAction, date, idOf(comingAction.partner), timeZone);
}

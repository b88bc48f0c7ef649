import { exitCodeMeanings, exitCodes, settingDefinitions } from '../../dist/libs/runtime/src/index.js';

/** docs/configuration.md: every setting with its default, its meaning and its readers, and how processes end. */
export function configurationPages() {
  const rows = Object.values(settingDefinitions).map((setting) =>
    [
      `\`${setting.name}\``,
      setting.shownDefault,
      setting.help + (setting.secret ? ` Secret: \`${setting.name}_FILE\` may name a file that holds it.` : ''),
      setting.usedBy.join(', '),
    ].join(' | '),
  );
  const content = [
    '# Settings',
    '',
    'Made by `npm run generate` from `libs/runtime/src/settings/catalogue.ts`. All are environment variables, read once',
    'at start; a `TURNOUT_…` name that is none of these is warned of, with the nearest known one.',
    '',
    '| name | default | meaning | read by |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    '## How a process ends',
    '',
    'From `libs/runtime/src/exit-codes.ts`. [operations.md](operations.md) tells what a process says while it runs.',
    '',
    '| exit code | what happened | what was done about it | what to do |',
    '| --- | --- | --- | --- |',
    ...Object.entries(exitCodes).map(([name, code]) => {
      const { whatHappened, whatWasDone, whatToDo } = exitCodeMeanings[name];
      return `| ${code} | ${whatHappened} | ${whatWasDone} | ${whatToDo} |`;
    }),
    '',
  ].join('\n');
  return [{ path: 'docs/configuration.md', content }];
}

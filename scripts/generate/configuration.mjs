import { settingDefinitions } from '../../dist/libs/runtime/src/index.js';

/** docs/configuration.md: every setting with its default, its meaning and the processes that read it. */
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
  ].join('\n');
  return [{ path: 'docs/configuration.md', content }];
}

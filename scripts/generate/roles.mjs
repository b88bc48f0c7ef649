import { roles } from '../../dist/libs/runtime/src/index.js';
import { accessTable, checkOf, checks, roleOf } from '../../dist/libs/service/src/index.js';

const meanings = {
  admin: 'runs the system: staff, and what waits for a decision; no member data',
  chair: 'runs the committee: people, actions, waves, boards',
  convener: 'runs circles: sees, finds and adds the people of their own, reads posted actions and counts',
  captain: 'notes who came to one action, until six hours after its last shift',
  partner: 'a union or coalition: the boards of their own actions, counts only',
  texter: 'reads and answers the inbox of replies',
  auditor: 'counts and what was done; no names',
};

/** docs/roles.md: who may ask what, as the access table has it. */
export function rolesPages() {
  const lines = Object.values(accessTable).flatMap((service) => Object.entries(service));
  const of = (wanted) => lines.filter(([line, access]) => wanted(line, access)).sort(byPath);
  const api = of((line) => line.includes(' /api/') && !line.includes('*'));
  const content = [
    '# Who may do what',
    '',
    'Made by `npm run generate` from the one access table, `libs/service/src/access/access-table.ts`. Every service',
    'holds each request to it by the signed identity that comes with it, and does not start with a route that has no',
    'line there. A refusal is `403` and kept in the audit; those of one caller within a minute are counted together.',
    '',
    ...roles.map((role) => `- **${role}**: ${meanings[role]}.`),
    '',
    'A number bounds what the role may do there:',
    '',
    ...Object.values(checks).map((check, at) => `${at + 1}. ${check}`),
    '',
    `| address | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...api.filter(([, access]) => !access.includes('public')).map(row),
    '',
    'Anybody may ask:',
    '',
    ...of((line, access) => access.includes('public')).map(([line]) => `- \`${line}\``),
    '',
    'Only other parts of Turnout may ask, each with its own signature:',
    '',
    ...of((line) => line.includes(' /internal/')).map(([line, access]) => `- \`${line}\`: ${callers(access)}`),
    '',
  ].join('\n');
  return [{ path: 'docs/roles.md', content }];
}

function row([line, access]) {
  const cells = roles.map((role) => {
    const entry = access.find((one) => roleOf(one) === role);
    if (!entry) return '';
    const check = checkOf(entry);
    return check ? `yes (${Object.keys(checks).indexOf(check) + 1})` : 'yes';
  });
  return `| \`${line}\` | ${cells.join(' | ')} |`;
}

function callers(access) {
  return access.map((one) => one.replace('service:', '')).join(', ');
}

function byPath([a], [b]) {
  const place = (line) => line.split(' ').reverse().join(' ');
  return place(a) < place(b) ? -1 : 1;
}

import '../../dist/apps/actions/src/actions.module.js';
import '../../dist/apps/contacts/src/contacts.module.js';
import '../../dist/apps/notifications/src/notifications.module.js';
import '../../dist/apps/web/src/web.module.js';
import { refusalOf, smtpRefusals } from '../../dist/apps/notifications/src/channels/email/smtp-codes.rules.js';
import { smtpWords } from '../../dist/apps/notifications/src/channels/email/smtp-codes.words.js';
import { outcomeOf, wordsOfError } from '../../dist/apps/notifications/src/sending/error-codes.rules.js';
import { allProblems } from '../../dist/libs/runtime/src/index.js';

/** The provider's codes have five digits; one that our table does not name is a plain failure. */
const [firstCode, lastCode] = [10_000, 99_999];

/** docs/errors.md: every refusal with what happened, what was done about it and what to do, and the provider's codes. */
export function errorPages() {
  const content = [
    '# When Turnout says no',
    '',
    'Made by `npm run generate` from the code. Every refusal is `application/problem+json` with one of these codes, the',
    'same three sentences, and the id of the request, under which the log has more. A running Turnout shows them at',
    '`/api/docs`, where the `type` of a refusal points. What the processes end with is in',
    '[configuration.md](configuration.md); what the console says is in its own words, in both languages.',
    '',
    '## Refusals',
    '',
    ...allProblems().map(refusal),
    '## Codes of the text provider',
    '',
    'What a code leads to by itself, and what a chair reads about the texts that had it. A code that is not listed is a',
    'plain failure: nothing is sent again because of it.',
    '',
    '| codes | what a chair reads |',
    '| --- | --- |',
    ...providerRows(),
    '',
    '## Replies of a mail server',
    '',
    'By the three digits of the reply, or by the enhanced status (RFC 3463) where the server gives one.',
    '',
    '| replies | what a chair reads |',
    '| --- | --- |',
    ...smtpRefusals.map((refusal) => `| ${repliesOf(refusal)} | ${smtpWords.say('en', refusal)} |`),
    '',
  ].join('\n');
  return [{ path: 'docs/errors.md', content }];
}

function refusal({ code, status, whatHappened, whatWasDone, whatToDo }) {
  const lines = [
    `### ${code}`,
    '',
    `- **What happened** (${status}): ${whatHappened}`,
    `- **What was done:** ${whatWasDone}`,
    `- **What to do:** ${whatToDo}`,
    '',
  ];
  return lines.join('\n');
}

/** The codes that lead to the same, in one row each. */
function providerRows() {
  const codes = new Map();
  for (let code = firstCode; code <= lastCode; code++) {
    const outcome = outcomeOf(code);
    if (outcome !== 'failed') codes.set(outcome, [...(codes.get(outcome) ?? []), code]);
  }
  const rows = [...codes.values()].sort((a, b) => a[0] - b[0]);
  return rows.map((same) => `| ${same.join(', ')} | ${wordsOfError(same[0], 'en')} |`);
}

/** Refusals that come of more replies than can be listed. */
const inWords = {
  sender_refused: 'any refusal of our name, our password or our address',
  try_later: 'any 4xx',
  refused: 'any other 5xx',
};

const upTo = (end) => Array.from({ length: end }, (_, at) => at);

function repliesOf(refusal) {
  if (refusal in inWords) return inWords[refusal];
  const statuses = upTo(800).filter((status) => status > 0 && refusalOf(550_000 + status) === refusal);
  const replies = upTo(60).filter((reply) => refusalOf((500 + reply) * 1_000) === refusal);
  return [
    ...replies.map((reply) => String(500 + reply)),
    ...statuses.map((status) => `5.${Math.floor(status / 100)}.${status % 100}`),
  ].join(', ');
}

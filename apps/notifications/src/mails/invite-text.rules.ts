import type { Language } from '#words';
import type { InviteParts } from './invite-fields.rules.js';
import { inviteWords } from './invite.words.js';

/** The part of an invite that stands alone where nobody shows HTML. */
export function inviteText(parts: InviteParts, orgName: string, language: Language): string {
  const say = (key: Parameters<typeof inviteWords.say>[1]): string => inviteWords.say(language, key);
  const paragraphs = [
    parts.from,
    [parts.heading, ...(parts.about === null ? [] : [parts.about])].join('\n'),
    [`${say('when')}: ${parts.times.join('\n      ')}`, `${say('where')}: ${parts.place}`].join('\n'),
    ...(parts.extra === '' ? [] : [parts.extra]),
    say('coming'),
    ...parts.answers.map(({ label, url }) => `${label}:\n${url}`),
    say('oneMoreTap'),
    `${say('yours')}\n${parts.pageUrl}`,
    say('calendar'),
    [inviteWords.say(language, 'why', { org: orgName }), `${say('out')}: ${parts.unsubscribeUrl}`].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

import type { Language } from '#words';
import type { InviteParts } from './invite-fields.rules.js';
import { inviteWords } from './invite.words.js';
import { escaped, htmlPage, stylesOf, type Tokens } from './mail-html.rules.js';

/**
 * An invite as HTML for mail programs: tables and inline styles, because they know little else, the tokens of the look,
 * and nothing that is fetched from anywhere.
 */
export function inviteHtml(parts: InviteParts, orgName: string, language: Language, tokens: Tokens): string {
  const style = stylesOf(tokens);
  const say = (key: Parameters<typeof inviteWords.say>[1]): string => escaped(inviteWords.say(language, key));
  const link = (url: string, label: string): string => `<a href="${escaped(url)}" style="${style.link}">${label}</a>`;
  const button = (at: number, kind: string): string => {
    const { url, label } = parts.answers[at] ?? { url: '', label: '' };
    return `<a href="${escaped(url)}" style="${style.button}${kind}">${escaped(label)}</a>`;
  };
  const paragraph = (content: string): string => `<p style="${style.paragraph}">${content}</p>`;
  const rows = [
    `<td style="${style.masthead}">${escaped(orgName)}</td>`,
    `<td style="${style.placard}"><h1 style="${style.title}">${escaped(parts.heading)}</h1>${
      parts.about === null ? '' : `<p style="${style.about}">${escaped(parts.about)}</p>`
    }</td>`,
    `<td style="${style.cell}">${[
      `<p style="${style.lead}"><b>${say('when')}:</b> ${parts.times.map(escaped).join('<br>')}</p>`,
      `<p style="${style.lead}"><b>${say('where')}:</b> ${escaped(parts.place)}</p>`,
      parts.extra === '' ? '' : paragraph(escaped(parts.extra).replaceAll('\n', '<br>')),
    ].join('')}</td>`,
    `<td style="${style.cell}"><p style="${style.lead}"><b>${say('coming')}</b></p>${button(0, style.yes)}</td>`,
    `<td style="${style.cell}"><table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>` +
      `<td width="49%">${button(1, style.other)}</td><td width="2%"></td>` +
      `<td width="49%">${button(2, style.other)}</td></tr></table>${paragraph(say('oneMoreTap'))}</td>`,
    `<td style="${style.foot}">${[
      `${say('yours')} ${link(parts.pageUrl, escaped(parts.pageUrl))}`,
      say('calendar'),
      `${escaped(inviteWords.say(language, 'why', { org: orgName }))} ${link(parts.unsubscribeUrl, say('out'))}.`,
    ]
      .map(paragraph)
      .join('')}</td>`,
  ];
  return htmlPage(language, parts.subject, style, rows);
}

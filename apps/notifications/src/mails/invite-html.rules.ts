import type { Language } from '#words';
import type { InviteParts } from './invite-fields.rules.js';
import { inviteWords } from './invite.words.js';

/** The design's tokens by their names in the stylesheet (`--red`). */
export type Tokens = Readonly<Record<string, string>>;

/**
 * An invite as HTML for mail programs: tables and inline styles, because they know little else, the tokens of the look,
 * and nothing that is fetched from anywhere.
 */
export function inviteHtml(parts: InviteParts, orgName: string, language: Language, tokens: Tokens): string {
  const style = stylesOf(tokens);
  const say = (key: Parameters<typeof inviteWords.say>[1]): string => escape(inviteWords.say(language, key));
  const link = (url: string, label: string): string => `<a href="${escape(url)}" style="${style.link}">${label}</a>`;
  const button = (at: number, kind: string): string => {
    const { url, label } = parts.answers[at] ?? { url: '', label: '' };
    return `<a href="${escape(url)}" style="${style.button}${kind}">${escape(label)}</a>`;
  };
  const paragraph = (content: string): string => `<p style="${style.paragraph}">${content}</p>`;
  const rows = [
    `<td style="${style.masthead}">${escape(orgName)}</td>`,
    `<td style="${style.placard}"><h1 style="${style.title}">${escape(parts.heading)}</h1>${
      parts.about === null ? '' : `<p style="${style.about}">${escape(parts.about)}</p>`
    }</td>`,
    `<td style="${style.cell}">${[
      `<p style="${style.lead}"><b>${say('when')}:</b> ${parts.times.map(escape).join('<br>')}</p>`,
      `<p style="${style.lead}"><b>${say('where')}:</b> ${escape(parts.place)}</p>`,
      parts.extra === '' ? '' : paragraph(escape(parts.extra).replaceAll('\n', '<br>')),
    ].join('')}</td>`,
    `<td style="${style.cell}"><p style="${style.lead}"><b>${say('coming')}</b></p>${button(0, style.yes)}</td>`,
    `<td style="${style.cell}"><table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>` +
      `<td width="49%">${button(1, style.other)}</td><td width="2%"></td>` +
      `<td width="49%">${button(2, style.other)}</td></tr></table>${paragraph(say('oneMoreTap'))}</td>`,
    `<td style="${style.foot}">${[
      `${say('yours')} ${link(parts.pageUrl, escape(parts.pageUrl))}`,
      say('calendar'),
      `${escape(inviteWords.say(language, 'why', { org: orgName }))} ${link(parts.unsubscribeUrl, say('out'))}.`,
    ]
      .map(paragraph)
      .join('')}</td>`,
  ];
  return page(language, parts.subject, style, rows);
}

function page(language: Language, title: string, style: Styles, rows: readonly string[]): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light"><title>${escape(title)}</title></head>` +
    `<body style="${style.body}"><table role="presentation" align="center" cellspacing="0" cellpadding="0" ` +
    `style="${style.sheet}">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table></body></html>\n`
  );
}

type Styles = ReturnType<typeof stylesOf>;

function stylesOf(
  tokens: Tokens,
): Record<
  | 'body'
  | 'sheet'
  | 'masthead'
  | 'placard'
  | 'title'
  | 'about'
  | 'cell'
  | 'lead'
  | 'paragraph'
  | 'button'
  | 'yes'
  | 'other'
  | 'foot'
  | 'link',
  string
> {
  const of = (name: string): string => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`The look has no token ${name}.`);
    // An attribute's quotes are the double ones.
    return value.replaceAll('"', "'");
  };
  const text = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:${of('--ink')}`;
  return {
    body: `margin:0;padding:16px 8px;background:${of('--paper')};${text}`,
    sheet: `width:100%;max-width:600px;background:${of('--card')};border:1px solid ${of('--line')};border-radius:${of('--r')}`,
    masthead: `padding:12px 20px;${text};font-size:16px;font-weight:700`,
    placard: `padding:20px;background:${of('--red')};color:${of('--on-fill')}`,
    title: `margin:0;font-family:${of('--font-sign')};font-size:32px;line-height:1.1;font-weight:700;text-transform:uppercase;color:${of('--on-fill')}`,
    about: `margin:8px 0 0;${text};font-size:17px;line-height:1.5;color:${of('--on-fill')}`,
    cell: 'padding:12px 20px 0',
    lead: `margin:0 0 8px;${text};font-size:17px;line-height:1.5`,
    paragraph: `margin:8px 0;${text};font-size:15px;line-height:1.5`,
    button: `display:block;padding:16px 6px;white-space:nowrap;border:2px solid;border-radius:${of('--r')};${text};font-size:18px;font-weight:700;text-align:center;text-decoration:none;`,
    yes: `background:${of('--green')};border-color:${of('--green')};color:${of('--on-fill')}`,
    other: `background:${of('--card')};border-color:${of('--ink')};color:${of('--ink')}`,
    foot: `padding:12px 20px 20px;border-top:1px solid ${of('--line')}`,
    link: `color:${of('--blue')}`,
  };
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

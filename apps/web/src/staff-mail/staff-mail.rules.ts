import type { Language } from '#words';
import { staffMailWords } from '../words/staff-mail.words.js';

/** A mail to staff as it is written: words first, then one button. */
export interface StaffMail {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly words: string; readonly url: string };
  /** Said after the button. */
  readonly after: readonly string[];
}

/** What every mail of one installation says about it. */
export interface MailSite {
  readonly organisation: string;
  readonly practice: boolean;
}

/** The design's tokens by their names in the stylesheet. */
export type Tokens = Readonly<Record<string, string>>;

/** A mail as it goes out. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail in the look, marked as practice where nothing leaves the computer; its text stands alone. */
export function renderStaffMail(mail: StaffMail, site: MailSite, language: Language, tokens: Tokens): RenderedMail {
  const { practice, organisation: org } = site;
  const { subject, paragraphs, button, after } = mail;
  const foot = staffMailWords.say(language, 'foot', { org });
  const mark = practice ? staffMailWords.say(language, 'practice') : null;
  const text = [...(mark ? [mark] : []), ...paragraphs, `${button.words}:\n${button.url}`, ...after, foot];
  return {
    subject: practice ? staffMailWords.say(language, 'practiceSubject', { subject }) : subject,
    text: `${text.join('\n\n')}\n`,
    html: htmlOf(mail, { org, foot, mark, language }, tokens),
  };
}

interface Frame {
  readonly org: string;
  readonly foot: string;
  readonly mark: string | null;
  readonly language: Language;
}

/** Tables and inline styles, because mail programs know little else; nothing in it is fetched from anywhere. */
function htmlOf({ subject, paragraphs, button, after }: StaffMail, frame: Frame, tokens: Tokens): string {
  const style = stylesOf(tokens);
  const paragraph = (words: string): string => `<p style="${style.text}">${escape(words)}</p>`;
  const rows = [
    ...(frame.mark ? [`<td style="${style.mark}">${escape(frame.mark)}</td>`] : []),
    `<td style="${style.masthead}">${escape(frame.org)}</td>`,
    `<td style="${style.cell}"><h1 style="${style.title}">${escape(subject)}</h1>${paragraphs.map(paragraph).join('')}` +
      `<a href="${escape(button.url)}" style="${style.button}">${escape(button.words)}</a>` +
      `${after.map(paragraph).join('')}</td>`,
    `<td style="${style.foot}">${paragraph(frame.foot)}</td>`,
  ];
  return (
    `<!doctype html><html lang="${frame.language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(subject)}</title></head>` +
    `<body style="${style.body}"><table role="presentation" align="center" cellspacing="0" cellpadding="0" ` +
    `style="${style.sheet}">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table></body></html>\n`
  );
}

function stylesOf(
  tokens: Tokens,
): Record<'body' | 'sheet' | 'mark' | 'masthead' | 'cell' | 'title' | 'text' | 'button' | 'foot', string> {
  const of = (name: string): string => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`The look has no token ${name}.`);
    // An attribute's quotes are the double ones.
    return value.replaceAll('"', "'");
  };
  const font = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:${of('--ink')}`;
  const sheet = `background:${of('--card')};border:1px solid ${of('--line')};border-radius:${of('--r')}`;
  return {
    body: `margin:0;padding:16px 8px;background:${of('--paper')};${font}`,
    sheet: `width:100%;max-width:600px;${sheet}`,
    mark: `padding:8px 20px;background:${of('--gold')};${font};font-size:15px;font-weight:700`,
    masthead: `padding:12px 20px;${font};font-size:16px;font-weight:700`,
    cell: 'padding:12px 20px',
    title: `margin:0 0 12px;${font};font-size:24px;line-height:1.2`,
    text: `margin:0 0 12px;${font};font-size:17px;line-height:1.5`,
    button: `display:block;margin:0 0 12px;padding:16px;background:${of('--ink')};color:${of('--on-fill')};border-radius:${of('--r')};font-size:18px;font-weight:700;text-align:center;text-decoration:none;font-family:system-ui,sans-serif`,
    foot: `padding:12px 20px;border-top:1px solid ${of('--line')}`,
  };
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

import { type Language, subjectWhen } from '#words';
import { echoWords } from './echo.words.js';
import { type InviteFields, inviteParts } from './invite-fields.rules.js';
import { inviteWords } from './invite.words.js';
import { escaped, htmlPage, stylesOf, type Tokens } from './mail-html.rules.js';
import { marks } from './personal-parts.rules.js';

/** An answer that somebody gave by the link of an e-mail, as it was recorded. */
export interface AnswerGiven {
  readonly answer: 'yes' | 'maybe' | 'no';
  /** People besides the person. */
  readonly guests: number;
}

/** What an echo is made of: the action with the one shift that was answered for. */
export interface EchoFields extends Omit<InviteFields, 'extraWords'> {
  readonly given: AnswerGiven;
}

/** The pieces of an echo in one language; the personal links hold their marks. */
export interface EchoParts {
  readonly subject: string;
  readonly heading: string;
  /** What was noted, with day, hours and place: short enough for a locked phone. */
  readonly noted: string;
  readonly time: string;
  readonly place: string;
  readonly changeUrl: string;
  readonly unsubscribeUrl: string;
  /** Who does not come needs no entry in a calendar. */
  readonly hasCalendar: boolean;
}

export function echoParts({ given, ...fields }: EchoFields, language: Language): EchoParts {
  const { heading, times, place, pageUrl, unsubscribeUrl } = inviteParts(
    { ...fields, extraWords: { en: '', es: '' } },
    language,
  );
  const [shift] = fields.shifts;
  if (!shift) throw new Error('An echo needs the shift that was answered for.');
  const when = inSentence(subjectWhen({ ...shift, timeZone: fields.timeZone, language }), language);
  return {
    subject: echoWords.say(language, `subject_${given.answer}`, { heading, when }),
    heading,
    noted: echoWords.say(language, given.answer, { guests: given.guests, when, place }),
    time: times[0] ?? when,
    place,
    changeUrl: `${pageUrl}&t=${marks.answerToken}`,
    unsubscribeUrl,
    hasCalendar: given.answer !== 'no',
  };
}

/** Spanish writes days small inside of a sentence. */
function inSentence(when: string, language: Language): string {
  return language === 'es' ? when.charAt(0).toLowerCase() + when.slice(1) : when;
}

/** The part that stands alone where nobody shows HTML. It asks nothing: whoever answered is not asked again. */
export function echoText(parts: EchoParts, orgName: string, language: Language): string {
  const paragraphs = [
    parts.noted,
    [parts.heading, `${inviteWords.say(language, 'when')}: ${parts.time}`, place(parts, language)].join('\n'),
    ...(parts.hasCalendar ? [inviteWords.say(language, 'calendar')] : []),
    `${echoWords.say(language, 'changeHint')}\n${echoWords.say(language, 'change')}: ${parts.changeUrl}`,
    [
      echoWords.say(language, 'why', { org: orgName }),
      `${inviteWords.say(language, 'out')}: ${parts.unsubscribeUrl}`,
    ].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function place(parts: EchoParts, language: Language): string {
  return `${inviteWords.say(language, 'where')}: ${parts.place}`;
}

export function echoHtml(parts: EchoParts, orgName: string, language: Language, tokens: Tokens): string {
  const style = stylesOf(tokens);
  const paragraph = (content: string): string => `<p style="${style.paragraph}">${content}</p>`;
  const say = (key: Parameters<typeof echoWords.say>[1]): string => escaped(echoWords.say(language, key));
  const out = escaped(inviteWords.say(language, 'out'));
  const rows = [
    `<td style="${style.masthead}">${escaped(orgName)}</td>`,
    `<td style="${style.placard}"><h1 style="${style.title}">${escaped(parts.heading)}</h1></td>`,
    `<td style="${style.cell}"><p style="${style.lead}"><b>${escaped(parts.noted)}</b></p>${[
      escaped(parts.time),
      ...(parts.hasCalendar ? [escaped(inviteWords.say(language, 'calendar'))] : []),
      say('changeHint'),
    ]
      .map(paragraph)
      .join('')}</td>`,
    `<td style="${style.cell};padding-bottom:16px"><a href="${escaped(parts.changeUrl)}" style="${style.button}${style.other}">${say('change')}</a></td>`,
    `<td style="${style.foot}">${paragraph(
      `${escaped(echoWords.say(language, 'why', { org: orgName }))} ` +
        `<a href="${escaped(parts.unsubscribeUrl)}" style="${style.link}">${out}</a>.`,
    )}</td>`,
  ];
  return htmlPage(language, parts.subject, style, rows);
}

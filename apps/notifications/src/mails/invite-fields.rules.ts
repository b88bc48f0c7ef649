import type { actionPosted, PayloadOf } from '#contracts';
import { type Language, pageWhen, subjectWhen } from '#words';
import { inviteWords, mailKinds } from './invite.words.js';
import { marks } from './personal-parts.rules.js';

type Posted = PayloadOf<typeof actionPosted>;

/** What an invite by e-mail is made of. */
export interface InviteFields extends Pick<Posted, 'kind' | 'partnerName' | 'place' | 'timeZone' | 'extraWords'> {
  readonly orgName: string;
  /** What all links begin with. */
  readonly publicUrl: string;
  readonly slug: string;
  /** Null while the action has none. */
  readonly title: string | null;
  /** Earliest first; at least one. */
  readonly shifts: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** The pieces of an invite in one language, for its text and for its HTML. */
export interface InviteParts {
  readonly subject: string;
  readonly heading: string;
  /** What the heading does not say of kind and partner; null when it says all. */
  readonly about: string | null;
  readonly from: string;
  /** One line for each shift, with the zone. */
  readonly times: readonly string[];
  readonly place: string;
  /** The chair's own words; empty when there are none. */
  readonly extra: string;
  readonly answers: readonly {
    readonly answer: 'yes' | 'maybe' | 'no';
    readonly label: string;
    readonly url: string;
  }[];
  readonly pageUrl: string;
  readonly unsubscribeUrl: string;
}

/** Takes an action apart into what its invite says, in one language; the personal links hold their marks. */
export function inviteParts(fields: InviteFields, language: Language): InviteParts {
  const { timeZone, shifts, publicUrl, slug } = fields;
  const [first] = shifts;
  if (!first) throw new Error('An invite needs a shift to ask for.');
  const about = aboutOf(fields, language);
  const heading = fields.title ?? about;
  const pageUrl = `${publicUrl}/a/${slug}?lang=${language}`;
  return {
    subject: inviteWords.say(language, 'subject', { heading, when: subjectWhen({ ...first, timeZone, language }) }),
    heading,
    about: fields.title === null ? null : about,
    from: inviteWords.say(language, 'from', { org: fields.orgName }),
    times: shifts.map((shift) => pageWhen({ ...shift, timeZone, language }).full),
    place: fields.place,
    extra: fields.extraWords[language].trim(),
    answers: (['yes', 'maybe', 'no'] as const).map((answer) => ({
      answer,
      label: inviteWords.say(language, answer),
      url: `${pageUrl}&t=${marks.answerToken}&answer=${answer}`,
    })),
    pageUrl,
    unsubscribeUrl: `${publicUrl}/unsubscribe/${marks.unsubscribeToken}?lang=${language}`,
  };
}

function aboutOf({ kind, partnerName }: InviteFields, language: Language): string {
  const name = mailKinds.say(language, kind);
  return partnerName === null ? name : inviteWords.say(language, 'with', { kind: name, partner: partnerName });
}

import type { PayloadOf } from '#contracts';
import type { actionPosted } from '#contracts';
import { textWhen, textWhenShort, type Language } from '#words';
import { actionKindTexts, defaultTexts } from './default-texts.words.js';

type Posted = PayloadOf<typeof actionPosted>;

/** What the words of an ask are made of; an action that was posted has all of it but the organisation's name. */
export interface AskFields extends Pick<Posted, 'kind' | 'partnerName' | 'place' | 'timeZone' | 'extraWords'> {
  readonly orgName: string;
  /** Earliest first; at least one. */
  readonly shifts: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/**
 * The ask of an action as one text in that language, from the action's own fields, so that a chair need not write it
 * twice. Values are taken as they are typed: what their letters cost is told by {@link measureText}.
 */
export function composeAsk(action: AskFields, language: Language): string {
  const values = {
    org: tidy(action.orgName),
    kind: actionKindTexts.say(language, action.kind),
    when: whenOf(action, language),
    place: withoutStop(action.place),
    extra: sentence(action.extraWords[language]),
  };
  if (action.partnerName === null) return defaultTexts.say(language, 'askOwn', values);
  return defaultTexts.say(language, 'ask', { ...values, partner: withoutStop(action.partnerName) });
}

/** The text that asks the owner of a number whether they are who answered on the public page. */
export function composePageConfirmation(
  action: Pick<AskFields, 'orgName' | 'place' | 'timeZone'> & { readonly startsAt: string },
  language: Language,
): string {
  return defaultTexts.say(language, 'confirmPageAnswer', {
    org: tidy(action.orgName),
    when: textWhenShort({ startsAt: action.startsAt, timeZone: action.timeZone, language }),
    place: withoutStop(action.place),
  });
}

function whenOf({ shifts, timeZone }: AskFields, language: Language): string {
  const [first, ...others] = shifts;
  if (!first) throw new Error('An ask needs a shift to ask for.');
  const when = textWhen({ ...first, timeZone, language });
  return others.length === 0 ? when : defaultTexts.say(language, 'moreShifts', { when, shifts: others.length });
}

/** A value on one line: a line break typed into a form would break the text in two on some phones. */
export function tidy(value: string): string {
  return value.trim().split(/\s+/u).join(' ');
}

/** A value before a full stop of ours: "Main St." must not end in two. */
export function withoutStop(value: string): string {
  const line = tidy(value);
  return line.endsWith('.') ? line.slice(0, -1) : line;
}

function sentence(words: string): string {
  const line = tidy(words);
  if (line === '') return '';
  return ' ' + ('.!?'.includes(line.slice(-1)) ? line : `${line}.`);
}

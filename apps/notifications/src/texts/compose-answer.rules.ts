import { textDay, textWhenShort, type Language } from '#words';
import { tidy, withoutStop } from './compose-ask.rules.js';
import { defaultTexts } from './default-texts.words.js';

/** An RSVP as it was recorded, to be read back to the person who gave it. */
export interface Echo {
  readonly answer: 'yes' | 'maybe' | 'no';
  /** People besides the person. */
  readonly guests: number;
  /** Start of the shift. */
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
  /** When a maybe is asked once more; null where no such wave is planned, because a text promises only what comes. */
  readonly asksAgainAt: string | null;
}

/** The text that reads a recorded RSVP back, so that a misreading is seen and put right by the person. */
export function composeEcho(echo: Echo, language: Language): string {
  if (echo.answer === 'no') return defaultTexts.say(language, 'no');
  if (echo.answer === 'maybe') return composeMaybe(echo, language);
  return defaultTexts.say(language, 'yes', {
    people: echo.guests + 1,
    when: textWhenShort({ startsAt: echo.startsAt, timeZone: echo.timeZone, language }),
    place: withoutStop(echo.place),
  });
}

function composeMaybe({ asksAgainAt, timeZone }: Echo, language: Language): string {
  if (asksAgainAt === null) return defaultTexts.say(language, 'maybeOpen');
  return defaultTexts.say(language, 'maybe', { day: textDay({ startsAt: asksAgainAt, timeZone, language }) });
}

/** The one friendly re-ask after a reply that nobody could read. */
export function composeUnclear(language: Language): string {
  return defaultTexts.say(language, 'unclear');
}

/** The one confirmation of an opt-out in our own words; carriers confirm their own keywords. */
export function composeOptedOut(orgName: string, language: Language): string {
  return defaultTexts.say(language, 'optedOut', { org: tidy(orgName) });
}

/** The answer to AYUDA, and to HELP inside a sentence, which carriers do not answer. */
export function composeHelp(orgName: string, language: Language): string {
  return defaultTexts.say(language, 'help', { org: tidy(orgName) });
}

/** Asks whoever answers a number whether they want to join, as somebody said on a page. */
export function composeJoin(orgName: string, language: Language): string {
  return defaultTexts.say(language, 'join', { org: tidy(orgName) });
}

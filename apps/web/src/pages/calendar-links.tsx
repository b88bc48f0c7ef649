import { inLanguage } from '#look';
import { circleWords } from '../words/circle-page.words.js';
import type { Reader } from './reader.js';

/** How people get dates into their own calendar: by a link that programs of calendars open, and by the address. */
export function CalendarLinks({ site, language, path }: Reader & { readonly path: string }) {
  const address = inLanguage(path, language);
  const subscription = (site.publicUrl + address).replace(/^https?:/, 'webcal:');
  return (
    <section>
      <h2>{circleWords.say(language, 'calendarTitle')}</h2>
      <p class="links">
        <a href={subscription}>{circleWords.say(language, 'subscribe')}</a>
        <a href={address}>{circleWords.say(language, 'calendarFile')}</a>
      </p>
      <p class="hint">{circleWords.say(language, 'calendarHint')}</p>
    </section>
  );
}

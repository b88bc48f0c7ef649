import type { WavePreview } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useNow, useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { postWords } from '../words/post.words.js';
import { howItGoes } from './posting.rules.js';

interface FirstTextProps {
  readonly wave: WavePreview;
  readonly people: number;
  readonly timeZone: string;
}

/** When the first text goes, and that there is a minute to stop it. */
export function FirstText({ wave, people, timeZone }: FirstTextProps) {
  const say = useWords(postWords);
  return (
    <section className="card">
      <h2>{say('firstText')}</h2>
      <Words wave={wave} people={people} timeZone={timeZone} />
      {people > 0 && !wave.tooLate && <p className="hint">{say('undo')}</p>}
    </section>
  );
}

function Words({ wave, people, timeZone }: FirstTextProps) {
  const say = useWords(postWords);
  const language = useLanguage();
  const here = useSession().timeZone;
  const now = useNow();
  if (people === 0) return <p>{say('nobody')}</p>;
  if (wave.tooLate) return <p className="fault">{say('tooLate')}</p>;
  const { day, hours, hoursWithZone } = instantWhen(wave.firstTextAt, timeZone, language);
  if (howItGoes({ people: { people }, wave }, now) === 'now') return <p>{say('firstTextAt', { day, hours })}</p>;
  const clock = instantWhen(new Date(now).toISOString(), here, language).hours;
  return <p className="notice gold">{say('nightSend', { now: clock, day, hours: hoursWithZone })}</p>;
}

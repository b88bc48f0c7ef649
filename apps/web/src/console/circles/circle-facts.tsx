import type { Circle } from '../api/shapes.js';
import { CopyText } from '../parts/copy-text.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { Fact } from '../person/fact.js';
import { circlesWords } from '../words/circles.words.js';
import { placesWords } from '../words/places.words.js';
import { nthWord, weekdayName } from './rhythm.rules.js';

interface CircleProps {
  readonly circle: Circle;
}

/** What is known of a circle, as far as everybody may know it too. */
export function CircleFacts({ circle }: CircleProps) {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const { sector, people } = circle;
  return (
    <section className="card stack" aria-labelledby="facts">
      <h2 id="facts">{say('facts')}</h2>
      <dl className="facts">
        <Fact name={say('purpose')}>
          <Purpose circle={circle} />
        </Fact>
        <Meetings circle={circle} />
        {sector && <Fact name={words('sectorFact')}>{sector}</Fact>}
        <Fact name={words('people')}>{words('nPeople', { n: people })}</Fact>
      </dl>
      <PublicPage circle={circle} />
    </section>
  );
}

/** In the reader's language, else in the one that it was written in. */
function Purpose({ circle: { purpose } }: CircleProps) {
  const say = useWords(circlesWords);
  const language = useLanguage();
  const other = language === 'en' ? 'es' : 'en';
  if (purpose[language]) return purpose[language];
  return purpose[other] ? <span lang={other}>{purpose[other]}</span> : say('noPurpose');
}

function Meetings({ circle: { meets, nextMeetings } }: CircleProps) {
  const say = useWords(circlesWords);
  const language = useLanguage();
  const [next] = nextMeetings;
  if (!meets || next === undefined) return <Fact name={say('meets')}>{say('notPlanned')}</Fact>;
  const { hours, zone } = instantWhen(next, meets.timeZone, language);
  const values = { weekday: weekdayName(meets.weekday, language), hours, nth: nthWord(meets) };
  return (
    <>
      <Fact name={say('meets')}>
        {say(`rhythm_${meets.every}`, values)} ({zone})
      </Fact>
      {meets.place && <Fact name={say('placeFact')}>{meets.place}</Fact>}
      <Fact name={say('next')}>
        {nextMeetings.map((at) => instantWhen(at, meets.timeZone, language).day).join('; ')}
      </Fact>
    </>
  );
}

function PublicPage({ circle: { listed, slug } }: CircleProps) {
  const say = useWords(circlesWords);
  const { publicUrl } = useSession();
  const page = `${publicUrl.replace(/\/$/, '')}/c/${slug}`;
  if (!listed) return <p>{say('hidden')}</p>;
  return (
    <>
      <CopyText label={say('publicPage')} text={page} />
      <CopyText label={say('calendar')} text={`${page}.ics`} />
    </>
  );
}

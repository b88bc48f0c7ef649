import type { Person } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { personWords } from '../words/person.words.js';
import { BroughtFacts } from './brought-facts.js';
import { Fact } from './fact.js';

/** What is known of a person; numbers and addresses are masked. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const say = useWords(personWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { phones, email, circles, workplaces, postalCode, memberSince } = person;
  const since = instantWhen(person.createdAt, timeZone, language).day;
  return (
    <section className="card" aria-labelledby="known">
      <h2 id="known">{say('known')}</h2>
      <dl className="facts">
        <Fact name={say('phones')}>
          {phones.length === 0
            ? say('noPhone')
            : phones
                .map(({ masked, textable }) => (textable ? masked : `${masked} (${say('notTextable')})`))
                .join(', ')}
        </Fact>
        <Fact name={say('email')}>{email ?? say('noEmail')}</Fact>
        <Fact name={say('circles')}>{circles.map(({ name }) => name).join(', ') || say('noCircle')}</Fact>
        {workplaces.length > 0 && <Fact name={say('workplace')}>{workplaces.map(({ name }) => name).join(', ')}</Fact>}
        <BroughtFacts person={person} />
        <Fact name={say('language')}>{say(`speaks_${person.language}`)}</Fact>
        {postalCode && <Fact name={say('postalCode')}>{postalCode}</Fact>}
        <Fact name={say('came')}>
          {say(`source_${person.source}`)}, {since}
        </Fact>
        {memberSince && (
          <Fact name={say('memberSince')}>{instantWhen(`${memberSince}T12:00:00Z`, 'UTC', language).day}</Fact>
        )}
      </dl>
    </section>
  );
}

import { Link } from 'wouter';
import { zoneName } from '#words';
import type { Workplace } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { Fact } from '../person/fact.js';
import { placesWords } from '../words/places.words.js';

/** What is known of a workplace. */
export function WorkplaceFacts({ workplace }: { readonly workplace: Workplace }) {
  const say = useWords(placesWords);
  const language = useLanguage();
  const { unionLocal, units, sector, postalCode, timeZone, people } = workplace;
  return (
    <section className="card">
      <dl className="facts">
        <Fact name={say('unionLocal')}>{unionLocal ? <LocalName {...unionLocal} /> : say('unorganised')}</Fact>
        {unionLocal && <Fact name={say('units')}>{units.map(({ name }) => name).join(', ') || say('noUnits')}</Fact>}
        {sector && <Fact name={say('sectorFact')}>{sector}</Fact>}
        {postalCode && <Fact name={say('postalCodeFact')}>{postalCode}</Fact>}
        <Fact name={say('zone')}>{timeZone === null ? say('zoneOfPeople') : zoneName(timeZone, language)}</Fact>
        <Fact name={say('people')}>{say('nPeople', { n: people })}</Fact>
      </dl>
    </section>
  );
}

function LocalName({ id, name }: { readonly id: string; readonly name: string }) {
  const mayOpen = useMay()('GET /api/union-locals/:id');
  return mayOpen ? <Link href={`/locals/${id}`}>{name}</Link> : name;
}

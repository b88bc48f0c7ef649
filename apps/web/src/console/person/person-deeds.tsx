import type { Person } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { personWords } from '../words/person.words.js';
import { ErasePerson } from './erase-person.js';
import { OwnData } from './own-data.js';
import { Reveal } from './reveal.js';

interface PersonDeedsProps {
  readonly person: Person;
  readonly onErased: () => void;
}

/** What whoever is signed in can do for or about a person; each is asked once more. */
export function PersonDeeds({ person, onErased }: PersonDeedsProps) {
  const say = useWords(personWords);
  const may = useMay();
  const { id, phones, email } = person;
  return (
    <section className="stack" aria-labelledby="deeds">
      <h2 id="deeds">{say('deeds')}</h2>
      {may('POST /api/contacts/:id/reveal') && phones.length > 0 && <Reveal id={id} what="phones" />}
      {may('POST /api/contacts/:id/reveal') && email !== null && <Reveal id={id} what="email" />}
      {may('POST /api/contacts/:id/own-data') && <OwnData id={id} />}
      {may('POST /api/contacts/:id/erase') && <ErasePerson id={id} onErased={onErased} />}
    </section>
  );
}

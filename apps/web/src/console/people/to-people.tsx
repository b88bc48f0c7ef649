import { Link } from 'wouter';
import { useWords } from '../parts/language.js';
import { personWords } from '../words/person.words.js';

/** The way back to the people. */
export function ToPeople() {
  const say = useWords(personWords);
  return (
    <p>
      <Link href="/people">{say('toPeople')}</Link>
    </p>
  );
}

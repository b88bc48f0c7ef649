import { Link } from 'wouter';
import type { Person } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { timeOf } from './edits.rules.js';
import { Fact } from './fact.js';

type Key = ReturnType<typeof profileWords.keys>[number];

/** What somebody brings along: what they can do, when they can come, and through whom they came. */
export function BroughtFacts({ person }: { readonly person: Person }) {
  const words = useWords(profileWords);
  const { skills, tags, hours, otherLanguages, unionLocal, bargainingUnit, cameThrough } = person;
  const union = [unionLocal, bargainingUnit].flatMap((one) => (one ? [one.name] : [])).join(', ');
  const week = hours.map(({ kind, weekday, fromMinute, untilMinute }) => {
    const day = words(`day_${weekday}` as Key);
    return `${day} ${timeOf(fromMinute)}–${timeOf(untilMinute)} (${words(`kind_${kind}`)})`;
  });
  const lists = [
    ['unionLocal', union],
    ['otherLanguages', otherLanguages.join(', ')],
    ['skills', skills.map((skill) => words(`skill_${skill}`)).join(', ')],
    ['tags', tags.map(({ name }) => name).join(', ')],
    ['hours', week.join(', ')],
  ] as const;
  return (
    <>
      {lists.map(
        ([name, text]) =>
          text !== '' && (
            <Fact key={name} name={words(name)}>
              {text}
            </Fact>
          ),
      )}
      {person.anyHour && <Fact name={words('anyHour')}>✓</Fact>}
      {cameThrough && (
        <Fact name={words('cameThrough')}>
          <Link href={`/people/${cameThrough.id}`}>{cameThrough.name ?? '–'}</Link>
        </Fact>
      )}
    </>
  );
}

import { Link, useLocation } from 'wouter';
import { useCircles } from '../api/questions.js';
import { useWords } from '../parts/language.js';
import { PlacesList } from '../people/places-list.js';
import { useMay } from '../parts/session.js';
import { AddCircle } from '../people/add-circle.js';
import { circlesWords } from '../words/circles.words.js';
import { placesWords } from '../words/places.words.js';
import { CircleScreen } from './circle-screen.js';

/** The circles: the list, and one of them. */
export function CirclesScreens({ id }: { readonly id: string }) {
  return id === '' ? <List /> : <CircleScreen key={id} id={id} />;
}

function List() {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const circles = useCircles();
  const may = useMay();
  const [, go] = useLocation();
  return (
    <PlacesList
      title={say('title')}
      lead={say('lead')}
      none={say('none')}
      error={circles.error}
      items={circles.data?.items.map(({ id, name, sector, people }) => ({
        id,
        link: <Link href={`/circles/${id}`}>{name}</Link>,
        facts: [words('nPeople', { n: people }), ...(sector === null || sector === name ? [] : [sector])],
      }))}
    >
      {may('POST /api/circles') && <AddCircle onAdded={(id) => go(`/circles/${id}`)} />}
    </PlacesList>
  );
}

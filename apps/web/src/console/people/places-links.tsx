import { Link } from 'wouter';
import type { Address } from '../api/addresses.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { circlesWords } from '../words/circles.words.js';
import { placesWords } from '../words/places.words.js';

/** The ways to what people belong to, as far as the reader may look at it. */
export function PlacesLinks() {
  const circles = useWords(circlesWords)('title');
  const say = useWords(placesWords);
  const may = useMay();
  const ways: readonly (readonly [Address, string, string])[] = [
    ['GET /api/circles/:id', '/circles', circles],
    ['GET /api/workplaces/:id', '/workplaces', say('workplaces')],
    ['GET /api/union-locals/:id', '/locals', say('locals')],
  ];
  return (
    <p className="links">
      {ways
        .filter(([asking]) => may(asking))
        .map(([, path, words]) => (
          <Link key={path} href={path}>
            {words}
          </Link>
        ))}
    </p>
  );
}

import { api, take } from '../api/client.js';
import { AddByName } from '../parts/add-by-name.js';
import { useWords } from '../parts/language.js';
import { peopleWords } from '../words/people.words.js';

/** Adds a circle where circles are chosen. */
export function AddCircle({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const say = useWords(peopleWords);
  return (
    <AddByName
      open={say('addCircle')}
      label={say('circleName')}
      yes={say('add')}
      maxLength={80}
      touches={['circles']}
      add={async (name) => onAdded((await take(api.POST('/api/circles', { body: { name } }))).id)}
    />
  );
}

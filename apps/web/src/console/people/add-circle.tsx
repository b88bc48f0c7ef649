import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import { useDeed } from '../parts/deed.js';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { peopleWords } from '../words/people.words.js';

/** Adds a circle where circles are chosen. */
export function AddCircle({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const say = useWords(peopleWords);
  const [name, setName] = useState<string | null>(null);
  const add = useDeed(
    async (given: string) => {
      const circle = await take(api.POST('/api/circles', { body: { name: given } }));
      setName(null);
      onAdded(circle.id);
    },
    ['circles'],
  );
  if (name === null) {
    return (
      <Button className="btn text" onPress={() => setName('')}>
        {say('addCircle')}
      </Button>
    );
  }
  return (
    <div className="card fields">
      <TypedField label={say('circleName')} value={name} onChange={setName} maxLength={80} />
      <Button className="btn" isDisabled={name.trim() === '' || add.isPending} onPress={() => add.mutate(name.trim())}>
        {say('add')}
      </Button>
      <Trouble error={add.error} />
    </div>
  );
}

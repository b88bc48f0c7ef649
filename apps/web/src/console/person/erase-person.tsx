import { useState } from 'react';
import { api, take } from '../api/client.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { TwoTaps } from '../parts/two-taps.js';
import { personWords } from '../words/person.words.js';

const reasons = ['asked', 'not_needed'] as const;
type Because = (typeof reasons)[number];

/** Erases a person for good, in two taps and with a reason. */
export function ErasePerson({ id, onErased }: { readonly id: string; readonly onErased: () => void }) {
  const say = useWords(personWords);
  const [because, setBecause] = useState<Because | ''>('');
  return (
    <TwoTaps
      open={say('erase')}
      warning={say('eraseSure')}
      yes={say('eraseYes')}
      no={say('cancel')}
      ready={because !== ''}
      run={async () => {
        if (because === '') return;
        await take(api.POST('/api/contacts/{id}/erase', { params: { path: { id } }, body: { because } }));
        onErased();
      }}
      touches={['people', 'circles', 'audience']}
    >
      <PickOne<Because | ''>
        label={say('eraseWhy')}
        value={because}
        onChange={setBecause}
        choices={reasons.map((value) => ({ value, label: say(`because_${value}`) }))}
      />
    </TwoTaps>
  );
}

import { useState } from 'react';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { TwoTaps } from '../parts/two-taps.js';
import { personWords } from '../words/person.words.js';

/** Makes the file that a person gets when they ask what is kept of them. */
export function OwnData({ id }: { readonly id: string }) {
  const say = useWords(personWords);
  const [made, setMade] = useState(false);
  return (
    <>
      <TwoTaps
        open={say('ownData')}
        warning={say('ownDataSure')}
        yes={say('ownDataYes')}
        no={say('cancel')}
        run={async () => {
          const params = { path: { id } };
          save(await take(api.POST('/api/contacts/{id}/own-data', { params, body: {} })));
          setMade(true);
        }}
        touches={[]}
      />
      <p className={made ? 'notice green told' : 'told'} role="status">
        {made && say('ownDataMade')}
      </p>
    </>
  );
}

/** Hands a document to the browser's downloads, under a name that names nobody. */
function save(content: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'turnout-own-data.json';
  link.click();
  URL.revokeObjectURL(address);
}

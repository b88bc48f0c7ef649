import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import { usePartners } from '../api/questions.js';
import { useDeed } from '../parts/deed.js';
import { PickOne, SelectField, TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { postWords } from '../words/post.words.js';
import { kinds } from './kinds.js';
import type { StepProps } from './step-props.js';

/** Screen 1: what it is and with whom. */
export function WhatFields({ draft, change }: StepProps) {
  const say = useWords(postWords);
  const partners = usePartners();
  const list = partners.data?.items ?? [];
  const chosen = list.find(({ id }) => id === draft.partnerId);
  const kind = say(`kind_${draft.kind}`);
  const suggestion = chosen ? say('suggestedTitle', { kind, partner: chosen.name }) : '';
  return (
    <>
      <PickOne
        label={say('kind')}
        value={draft.kind}
        onChange={(picked) => change({ kind: picked })}
        choices={kinds.map((one) => ({ value: one, label: say(`kind_${one}`) }))}
      />
      <SelectField
        label={say('partner')}
        value={draft.partnerId ?? ''}
        onChange={(id) => change({ partnerId: id || null })}
        choices={[{ value: '', label: say('noPartner') }, ...list.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <AddPartner onAdded={(partnerId) => change({ partnerId })} />
      <Trouble error={partners.error} />
      <TypedField
        label={say('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        hint={say('titleHint')}
        maxLength={120}
        required
      />
      {draft.title === '' && suggestion && (
        <Button className="btn text" onPress={() => change({ title: suggestion })}>
          {say('useTitle', { title: suggestion })}
        </Button>
      )}
      <TickField
        label={say('sensitive')}
        hint={say('sensitiveHint')}
        ticked={draft.sensitive}
        onChange={(sensitive) => change({ sensitive })}
      />
    </>
  );
}

function AddPartner({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const say = useWords(postWords);
  const [name, setName] = useState<string | null>(null);
  const add = useDeed(
    async (given: string) => {
      const partner = await take(api.POST('/api/partners', { body: { name: given, kind: 'union_local' } }));
      setName(null);
      onAdded(partner.id);
    },
    ['partners'],
  );
  if (name === null) {
    return (
      <Button className="btn text" onPress={() => setName('')}>
        {say('addPartner')}
      </Button>
    );
  }
  const ready = name.trim() !== '' && !add.isPending;
  return (
    <div className="card">
      <TypedField label={say('partnerName')} value={name} onChange={setName} maxLength={80} required />
      <Button className="btn" isDisabled={!ready} onPress={() => add.mutate(name.trim())}>
        {say('savePartner')}
      </Button>
      <Trouble error={add.error} />
    </div>
  );
}

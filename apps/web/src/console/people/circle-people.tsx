import { useState } from 'react';
import { useAudience, useCircles } from '../api/questions.js';
import type { AudiencePreview } from '../api/shapes.js';
import { SelectField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useMay, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { peopleWords } from '../words/people.words.js';
import { AddCircle } from './add-circle.js';
import { PeopleList } from './people-list.js';
import { everybodyOf } from './people.rules.js';

/** People by circle: how many there are, how many can be asked on which channel, and the list. */
export function CirclePeople() {
  const say = useWords(peopleWords);
  const [circleId, setCircleId] = useState('');
  const circles = useCircles();
  const may = useMay();
  const { circleIds } = useSession();
  // Whoever is bound to circles is told of one at a time how many can be asked.
  const audience = useAudience(circleId || null, circleIds === null || circleId !== '');
  const list = (circles.data?.items ?? []).map(({ id, name, people }) => {
    return { value: id, label: say('circleOf', { name, n: people }) };
  });
  return (
    <>
      <SelectField
        label={say('circle')}
        value={circleId}
        onChange={setCircleId}
        choices={[{ value: '', label: say(circleIds === null ? 'everybody' : 'ownCircles') }, ...list]}
      />
      {may('POST /api/circles') && <AddCircle onAdded={setCircleId} />}
      <Trouble error={circles.error ?? audience.error} />
      {audience.data && <Counts audience={audience.data} />}
      <PeopleList of={circleId ? { circleId } : {}} />
    </>
  );
}

function Counts({ audience }: { readonly audience: AudiencePreview }) {
  const say = useWords(peopleWords);
  return (
    <dl className="numbers">
      <div className="number">
        <dt>{say('people')}</dt>
        <dd className="sign">{everybodyOf(audience)}</dd>
      </div>
      <div className="number good">
        <dt>{say('textable')}</dt>
        <dd className="sign">{audience.byChannel.sms}</dd>
      </div>
      <div className="number good">
        <dt>{say('mailable')}</dt>
        <dd className="sign">{audience.byChannel.email}</dd>
      </div>
    </dl>
  );
}

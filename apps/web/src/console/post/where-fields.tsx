import { LongField, SelectField, TypedField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { postWords } from '../words/post.words.js';
import type { StepProps } from './step-props.js';
import { zoneChoices } from './zones.rules.js';

/** Screen 3: where, and what people should know. */
export function WhereFields({ draft, change }: StepProps) {
  const say = useWords(postWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const zones = zoneChoices([timeZone, draft.timeZone], Intl.supportedValuesOf('timeZone'), language);
  return (
    <>
      <TypedField
        label={say('place')}
        value={draft.place}
        onChange={(place) => change({ place })}
        hint={say('placeHint')}
        maxLength={160}
        required
      />
      <SelectField
        label={say('zone')}
        value={draft.timeZone}
        onChange={(zone) => change({ timeZone: zone })}
        choices={zones.usual}
        others={{ label: say('otherZones'), choices: zones.others }}
      />
      <LongField
        label={say('details')}
        value={draft.what}
        onChange={(what) => change({ what })}
        hint={say('detailsHint')}
        maxLength={2000}
      />
    </>
  );
}

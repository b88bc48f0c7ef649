import { useAudience, useCircles } from '../api/questions.js';
import { SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { postWords } from '../words/post.words.js';
import type { StepProps } from './step-props.js';

/** Screen 4: whom the ask goes to, and words to add to it in either language. */
export function WhoFields({ draft, change }: StepProps) {
  const say = useWords(postWords);
  const circles = useCircles();
  const people = useAudience(draft.circleId);
  const choices = (circles.data?.items ?? []).map((circle) => {
    return { value: circle.id, label: say('circleOf', { name: circle.name, people: circle.people }) };
  });
  const { en, es } = draft.extraWords;
  const extra = (part: Partial<Record<'en' | 'es', string>>): void => change({ extraWords: { en, es, ...part } });
  return (
    <>
      <SelectField
        label={say('circle')}
        value={draft.circleId ?? ''}
        onChange={(id) => change({ circleId: id || null })}
        choices={[{ value: '', label: say('everybody') }, ...choices]}
      />
      {people.data && (
        <p className="count">
          <b className="sign">{people.data.people}</b>{' '}
          {say(people.data.byChannel.email > 0 ? 'areAsked' : 'wouldBeAsked', { n: people.data.people })}
        </p>
      )}
      <Trouble error={circles.error ?? people.error} />
      <TypedField label={say('extraEn')} value={en} onChange={(words) => extra({ en: words })} maxLength={160} />
      <TypedField
        label={say('extraEs')}
        value={es}
        onChange={(words) => extra({ es: words })}
        hint={say('extraHint')}
        maxLength={160}
      />
    </>
  );
}

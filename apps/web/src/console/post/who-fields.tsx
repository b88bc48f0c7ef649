import type { RuleNode } from '#words';
import { AudienceBuilder } from '../audiences/audience-builder.js';
import { useAudience, useAudiences, useCircles } from '../api/questions.js';
import { SelectField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { postWords } from '../words/post.words.js';
import type { Draft } from './draft.rules.js';
import { ExtraWords } from './extra-words.js';
import type { StepProps } from './step-props.js';

/** Whom an ask goes to, as it is chosen. */
type Chosen = Pick<Draft, 'circleId' | 'rule' | 'audienceId'>;

interface ChosenProps {
  readonly draft: Chosen;
  readonly change: (part: Partial<Chosen>) => void;
}

/** Screen 4: whom the ask goes to, and words to add to it in either language. */
export function WhoFields({ draft, change }: StepProps) {
  return (
    <>
      <AudienceField draft={draft} change={change} />
      <Whom draft={draft} change={change} />
      <ExtraWords words={draft.extraWords} change={(extraWords) => change({ extraWords })} />
    </>
  );
}

/** What stands in the list for a rule of this action alone, and before the id of a saved audience. */
const own = 'own';
const saved = 'saved:';

/** Everybody, a circle, an audience that was saved, or a rule of this action's own. */
export function AudienceField({ draft, change }: ChosenProps) {
  const say = useWords(postWords);
  const circles = useCircles();
  const audiences = useAudiences();
  const kept = audiences.data?.items ?? [];
  const ofCircles = (circles.data?.items ?? []).map(({ id, name, people }) => {
    return { value: id, label: say('circleOf', { name, people }) };
  });
  const choose = (value: string): void => {
    const audience = kept.find(({ id }) => value === saved + id);
    if (audience) change({ circleId: null, rule: audience.rule, audienceId: audience.id });
    else if (value === own) change({ circleId: null, rule: draft.rule ?? { all: [] }, audienceId: undefined });
    else change({ circleId: value || null, rule: undefined, audienceId: undefined });
  };
  return (
    <>
      <SelectField
        label={say('audience')}
        value={valueOf(draft)}
        onChange={choose}
        choices={[{ value: '', label: say('everybody') }, ...ofCircles, { value: own, label: say('ownRule') }]}
        others={{
          label: say('savedAudiences'),
          choices: kept.map(({ id, name }) => ({ value: saved + id, label: name })),
        }}
      />
      <Trouble error={circles.error ?? audiences.error} />
    </>
  );
}

function valueOf({ circleId, rule, audienceId }: Chosen): string {
  if (audienceId !== undefined) return saved + audienceId;
  return rule ? own : (circleId ?? '');
}

/** How many people that would be, and in which words. */
export function Whom({ draft, change }: ChosenProps) {
  const { rule, audienceId } = draft;
  if (!rule) return <OfCircle circleId={draft.circleId} />;
  if (audienceId !== undefined) return <OfAudience rule={rule} audienceId={audienceId} />;
  // A rule that is not whole is not taken over: the last whole one stands.
  return <AudienceBuilder rule={rule} onChange={(made) => made && change({ rule: made })} />;
}

function OfCircle({ circleId }: { readonly circleId: string | null }) {
  const people = useAudience(circleId);
  return (
    <>
      {people.data && <Asked people={people.data.people} mails={people.data.byChannel.email} />}
      <Trouble error={people.error} />
    </>
  );
}

function OfAudience({ rule, audienceId }: { readonly rule: RuleNode; readonly audienceId: string }) {
  const language = useLanguage();
  const kept = useAudiences().data?.items.find(({ id }) => id === audienceId);
  const people = useAudience(null, true, rule);
  return (
    <>
      {kept && <p>{kept.words[language]}</p>}
      {people.data && <Asked people={people.data.people} mails={people.data.byChannel.email} />}
      <Trouble error={people.error} />
    </>
  );
}

function Asked({ people, mails }: { readonly people: number; readonly mails: number }) {
  const say = useWords(postWords);
  return (
    <p className="count">
      <b className="sign">{people}</b> {say(mails > 0 ? 'areAsked' : 'wouldBeAsked', { n: people })}
    </p>
  );
}

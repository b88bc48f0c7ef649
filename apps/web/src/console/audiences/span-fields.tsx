import type { RuleCondition } from '#words';
import { type Choice, SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';

interface SpanProps {
  readonly condition: Extract<RuleCondition, { withinDays: number | null }>;
  readonly set: (condition: RuleCondition) => void;
  readonly actions: readonly Choice<string>[];
}

/** At which action, and how far back. */
export function SpanFields({ condition, set, actions }: SpanProps) {
  const say = useWords(audiencesWords);
  const days = (typed: string): number | null => (typed === '' ? null : Number.parseInt(typed, 10));
  return (
    <div className="halves">
      <SelectField
        label={say('action')}
        value={condition.actionId ?? ''}
        choices={[{ value: '', label: say('anyAction') }, ...actions]}
        onChange={(id) => set({ ...condition, actionId: id || null })}
      />
      <TypedField
        type="number"
        min="1"
        label={say('daysBack')}
        hint={say('daysBackHint')}
        value={condition.withinDays === null ? '' : String(condition.withinDays)}
        onChange={(typed) => set({ ...condition, withinDays: days(typed) })}
      />
    </div>
  );
}

const answers = ['yes', 'maybe', 'no'] as const;

interface AnswerProps extends Pick<SpanProps, 'set'> {
  readonly condition: Extract<RuleCondition, { is: 'answered' }>;
}

/** Which answer; any, unless one is chosen. */
export function AnswerField({ condition, set }: AnswerProps) {
  const say = useWords(audiencesWords);
  const choose = (chosen: string): void =>
    set({ ...condition, answer: answers.find((answer) => answer === chosen) ?? null });
  return (
    <SelectField
      label={say('answer')}
      value={condition.answer ?? ''}
      choices={[
        { value: '', label: say('answer_any') },
        ...answers.map((answer) => ({ value: answer, label: say(`answer_${answer}`) })),
      ]}
      onChange={choose}
    />
  );
}

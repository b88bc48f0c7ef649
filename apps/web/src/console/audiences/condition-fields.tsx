import type { RuleCondition } from '#words';
import { SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';
import { AnswerField, SpanFields } from './span-fields.js';
import { HoursFields } from './hours-fields.js';
import { LocalFields, NamedField, WorkplaceFields } from './named-fields.js';
import type { RuleLists } from './rule-lists.js';

interface Props {
  readonly condition: RuleCondition;
  readonly set: (condition: RuleCondition) => void;
  readonly lists: RuleLists;
}

/** What has to be chosen of one condition, by its kind. */
export function ConditionFields({ condition, set, lists }: Props) {
  if ('weekday' in condition) return <HoursFields condition={condition} set={set} />;
  if ('withinDays' in condition) {
    return (
      <>
        {condition.is === 'answered' && <AnswerField condition={condition} set={set} />}
        <SpanFields condition={condition} set={set} actions={lists.actions} />
      </>
    );
  }
  if ('miles' in condition) return <DistanceFields condition={condition} set={set} lists={lists} />;
  if ('days' in condition) return <DaysField condition={condition} set={set} />;
  return <BelongingFields condition={condition} set={set} lists={lists} />;
}

function BelongingFields({ condition, set, lists }: Props) {
  switch (condition.is) {
    case 'in_circle':
      return (
        <NamedField
          noun="circle"
          value={condition.circleId}
          choices={lists.circles}
          onChange={(circleId) => set({ ...condition, circleId })}
        />
      );
    case 'at_workplace':
      return <WorkplaceFields condition={condition} set={set} choices={lists.workplaces} />;
    case 'in_local':
      return <LocalFields condition={condition} set={set} choices={lists.locals} />;
    case 'has_tag':
      return (
        <NamedField
          noun="tag"
          value={condition.tagId}
          choices={lists.tags}
          onChange={(tagId) => set({ ...condition, tagId })}
        />
      );
    default:
      return <PlainFields condition={condition} set={set} />;
  }
}

const skills = ['marshal', 'medic', 'interpreter', 'driver', 'captain'] as const;
const sources = ['console', 'import', 'walk_in', 'joined'] as const;
const languages = ['en', 'es'] as const;

function PlainFields({ condition, set }: Omit<Props, 'lists'>) {
  const say = useWords(audiencesWords);
  switch (condition.is) {
    case 'speaks':
      return (
        <OneOf
          label={say('language')}
          value={condition.language}
          choices={languages.map((value) => ({ value, label: say(`language_${value}`) }))}
          onChange={(language) => set({ ...condition, language })}
        />
      );
    case 'has_skill':
      return (
        <OneOf
          label={say('skill')}
          value={condition.skill}
          choices={skills.map((value) => ({ value, label: say(`skill_${value}`) }))}
          onChange={(skill) => set({ ...condition, skill })}
        />
      );
    case 'came_from':
      return (
        <OneOf
          label={say('source')}
          value={condition.source}
          choices={sources.map((value) => ({ value, label: say(`source_${value}`) }))}
          onChange={(source) => set({ ...condition, source })}
        />
      );
    case 'also_speaks':
      return (
        <TypedField
          label={say('language')}
          hint={say('tagHint')}
          value={condition.language}
          maxLength={20}
          onChange={(language) => set({ ...condition, language })}
        />
      );
    default:
      return null;
  }
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few that are known by heart. */
function OneOf<T extends string>({ label, value, choices, onChange }: OneOfProps<T>) {
  const choose = (chosen: string): void => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) onChange(choice.value);
  };
  return <SelectField label={label} value={value} choices={choices} onChange={choose} />;
}

type DistanceProps = Omit<Props, 'condition'> & {
  readonly condition: Extract<RuleCondition, { miles: number }>;
};

function DistanceFields({ condition, set, lists }: DistanceProps) {
  const say = useWords(audiencesWords);
  return (
    <div className="halves">
      {condition.is === 'near' ? (
        <TypedField
          label={say('postalCode')}
          value={condition.postalCode}
          maxLength={5}
          onChange={(postalCode) => set({ ...condition, postalCode })}
        />
      ) : (
        <NamedField
          noun="action"
          value={condition.actionId}
          choices={lists.actions}
          onChange={(actionId) => set({ ...condition, actionId })}
        />
      )}
      <TypedField
        type="number"
        min="1"
        label={say('miles')}
        value={shownNumber(condition.miles)}
        onChange={(typed) => set({ ...condition, miles: Number.parseFloat(typed) })}
      />
    </div>
  );
}

type DaysProps = Pick<Props, 'set'> & { readonly condition: Extract<RuleCondition, { days: number }> };

function DaysField({ condition, set }: DaysProps) {
  const say = useWords(audiencesWords);
  return (
    <TypedField
      type="number"
      min="1"
      label={say(condition.is === 'member_for' ? 'days' : 'daysBack')}
      value={shownNumber(condition.days)}
      onChange={(typed) => set({ ...condition, days: Number.parseInt(typed, 10) })}
    />
  );
}

function shownNumber(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

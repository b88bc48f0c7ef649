import type { RuleCondition } from '#words';
import { type Choice, SelectField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';
import type { RuleLists } from './rule-lists.js';

interface NamedProps {
  readonly noun: 'circle' | 'workplace' | 'local' | 'tag' | 'action';
  readonly value: string;
  readonly choices: readonly Choice<string>[];
  readonly onChange: (id: string) => void;
}

/** One of the things that the chapter has names for. */
export function NamedField({ noun, value, choices, onChange }: NamedProps) {
  const say = useWords(audiencesWords);
  const list = [{ value: '', label: say('choose') }, ...choices];
  return <SelectField label={say(noun)} value={value} choices={list} onChange={onChange} />;
}

const roles = ['rank_and_file', 'steward', 'officer', 'staff'] as const;

interface WorkplaceProps {
  readonly condition: Extract<RuleCondition, { is: 'at_workplace' }>;
  readonly set: (condition: RuleCondition) => void;
  readonly choices: readonly Choice<string>[];
}

/** A workplace, and as what somebody works there. */
export function WorkplaceFields({ condition, set, choices }: WorkplaceProps) {
  const say = useWords(audiencesWords);
  const choose = (chosen: string): void => set({ ...condition, role: roles.find((role) => role === chosen) ?? null });
  return (
    <div className="halves">
      <NamedField
        noun="workplace"
        value={condition.workplaceId}
        choices={choices}
        onChange={(workplaceId) => set({ ...condition, workplaceId })}
      />
      <SelectField
        label={say('role')}
        value={condition.role ?? ''}
        choices={[
          { value: '', label: say('role_any') },
          ...roles.map((role) => ({ value: role, label: say(`role_${role}`) })),
        ]}
        onChange={choose}
      />
    </div>
  );
}

interface LocalProps {
  readonly condition: Extract<RuleCondition, { is: 'in_local' }>;
  readonly set: (condition: RuleCondition) => void;
  readonly choices: RuleLists['locals'];
}

/** A union local, and one of its bargaining units. */
export function LocalFields({ condition, set, choices }: LocalProps) {
  const say = useWords(audiencesWords);
  const units = choices.find(({ value }) => value === condition.unionLocalId)?.units ?? [];
  return (
    <div className="halves">
      <NamedField
        noun="local"
        value={condition.unionLocalId}
        choices={choices}
        onChange={(unionLocalId) => set({ ...condition, unionLocalId, unitId: null })}
      />
      <SelectField
        label={say('unit')}
        value={condition.unitId ?? ''}
        choices={[{ value: '', label: say('anyUnit') }, ...units]}
        onChange={(id) => set({ ...condition, unitId: id || null })}
      />
    </div>
  );
}

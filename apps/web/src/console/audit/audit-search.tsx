import { Button } from 'react-aria-components';
import { SelectField, TypedField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { auditWords } from '../words/audit.words.js';
import { deedWords } from '../words/deeds.words.js';
import { type AuditSearch, everything } from './audit.rules.js';

interface SearchFieldsProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

/** What the auditor looks for. */
export function SearchFields({ search, onChange }: SearchFieldsProps) {
  const say = useWords(auditWords);
  const language = useLanguage();
  const change = (field: keyof AuditSearch) => (text: string) => onChange({ ...search, [field]: text });
  const deeds = deedWords
    .keys()
    .map((deed) => ({ value: deed, label: deedWords.say(language, deed) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const isNarrowed = Object.values(search).some((text) => text !== '');
  return (
    <details>
      <summary>{say('filter')}</summary>
      <div className="stack">
        <SelectField
          label={say('deed')}
          value={search.deed}
          onChange={change('deed')}
          choices={[{ value: '', label: say('anyDeed') }, ...deeds]}
        />
        <TypedField label={say('since')} type="date" value={search.since} onChange={change('since')} />
        <TypedField label={say('until')} type="date" value={search.until} onChange={change('until')} />
        <TypedField label={say('actor')} value={search.actor} onChange={change('actor')} maxLength={100} />
        <TypedField label={say('subject')} value={search.subject} onChange={change('subject')} maxLength={200} />
        {isNarrowed && (
          <Button className="btn wide" onPress={() => onChange(everything)}>
            {say('clear')}
          </Button>
        )}
      </div>
    </details>
  );
}

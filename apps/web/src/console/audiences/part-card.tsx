import { useId } from 'react';
import { Button } from 'react-aria-components';
import { sayCondition } from '#words';
import { TickField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';
import { ConditionFields } from './condition-fields.js';
import { beginningOf, type Kind, kindsByHeading } from './kinds.rules.js';
import { isComplete, type PartCondition } from './parts.rules.js';
import type { RuleLists } from './rule-lists.js';

interface PartCardProps {
  readonly part: PartCondition;
  readonly lists: RuleLists;
  readonly change: (part: PartCondition) => void;
  readonly remove: () => void;
}

/** One condition: what it is about, what has to be chosen, and a way to turn it round or take it out. */
export function PartCard({ part, lists, change, remove }: PartCardProps) {
  const say = useWords(audiencesWords);
  const language = useLanguage();
  const { condition, isNot } = part;
  const words = isComplete(condition) ? sayCondition(language, condition, lists.names, isNot) : say('open');
  return (
    <fieldset className="fields card" data-part={part.key}>
      <legend>{words}</legend>
      <KindField
        kind={condition.is}
        withLocals={lists.locals.length > 0}
        onChange={(kind) => change({ ...part, condition: beginningOf(kind) })}
      />
      <ConditionFields condition={condition} set={(next) => change({ ...part, condition: next })} lists={lists} />
      <TickField label={say('isNot')} ticked={isNot} onChange={(ticked) => change({ ...part, isNot: ticked })} />
      <Button className="btn text" onPress={remove} aria-label={`${say('removePart')}: ${words}`}>
        {say('removePart')}
      </Button>
    </fieldset>
  );
}

interface KindFieldProps {
  readonly kind: Kind;
  /** Whether there are union locals to choose from. */
  readonly withLocals: boolean;
  readonly onChange: (kind: Kind) => void;
}

/** What a condition is about, under three headings, in the phone's own wheel. */
function KindField({ kind, withLocals, onChange }: KindFieldProps) {
  const say = useWords(audiencesWords);
  const id = useId();
  const headings = Object.entries(kindsByHeading) as [keyof typeof kindsByHeading, readonly Kind[]][];
  const choose = (chosen: string): void => {
    const found = headings.flatMap(([, kinds]) => kinds).find((one) => one === chosen);
    if (found) onChange(found);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say('what')}</label>
      <select id={id} value={kind} onChange={({ target }) => choose(target.value)}>
        {headings.map(([heading, kinds]) => (
          <optgroup key={heading} label={say(`kinds_${heading}`)}>
            {kinds
              .filter((one) => one !== 'in_local' || withLocals || kind === one)
              .map((one) => (
                <option key={one} value={one}>
                  {say(`kind_${one}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

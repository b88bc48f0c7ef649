import { useState } from 'react';
import { sayAudience, type RuleNode } from '#words';
import { useLanguage, useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { audiencesWords } from '../words/audiences.words.js';
import { LiveCount } from './live-count.js';
import { ModeField, Parts } from './part-list.js';
import { type Builder, builderOf, isWhole, mayStand, type PartList, ruleOf } from './parts.rules.js';
import { useRuleLists } from './rule-lists.js';

interface AudienceBuilderProps {
  /** Where it begins; null is everybody. */
  readonly rule: RuleNode | null;
  /** The rule as it stands now; null while something is still to choose or it may not be kept. */
  readonly onChange: (rule: RuleNode | null) => void;
}

/** Puts a rule together: who is meant, who of them is left out, in words, and how many that would be. */
export function AudienceBuilder({ rule, onChange }: AudienceBuilderProps) {
  const say = useWords(audiencesWords);
  const lists = useRuleLists();
  const [builder, setBuilder] = useState<Builder>(() => builderOf(rule));
  const now = ruleOf(builder);
  const change = (next: Builder): void => {
    setBuilder(next);
    const made = ruleOf(next);
    onChange(isWhole(next) && mayStand(made) ? made : null);
  };
  return (
    <>
      <Trouble error={lists.error} />
      <section className="stack">
        <h2>{say('wanted')}</h2>
        <PartsOf
          list={builder.wanted}
          change={(wanted) => change({ ...builder, wanted })}
          lists={lists}
          nobody={say('wantedNone')}
          addWords={say('addWanted')}
          level={0}
          withMode
        />
      </section>
      <section className="stack">
        <h2>{say('without')}</h2>
        <PartsOf
          list={builder.without}
          change={(without) => change({ ...builder, without })}
          lists={lists}
          nobody={say('withoutNone')}
          addWords={say('addWithout')}
          level={1}
        />
      </section>
      {!mayStand(now) && <p className="notice gold">{say('tooDeep')}</p>}
      <InWords rule={now} names={lists.names} />
      <LiveCount builder={builder} lists={lists} />
    </>
  );
}

interface PartsOfProps {
  readonly list: PartList;
  readonly change: (list: PartList) => void;
  readonly lists: ReturnType<typeof useRuleLists>;
  readonly nobody: string;
  readonly addWords: string;
  readonly level: number;
  readonly withMode?: boolean;
}

function PartsOf({ nobody, withMode = false, ...parts }: PartsOfProps) {
  const { list, change } = parts;
  return (
    <>
      {list.parts.length === 0 && <p className="hint">{nobody}</p>}
      {withMode && list.parts.length > 1 && <ModeField list={list} change={change} />}
      <Parts {...parts} />
    </>
  );
}

interface InWordsProps {
  readonly rule: RuleNode;
  readonly names: ReturnType<typeof useRuleLists>['names'];
}

function InWords({ rule, names }: InWordsProps) {
  const say = useWords(audiencesWords);
  const language = useLanguage();
  return (
    <section className="card">
      <h2>{say('inWords')}</h2>
      <p>{sayAudience(language, { circleId: null, language: null, rule }, names)}</p>
    </section>
  );
}

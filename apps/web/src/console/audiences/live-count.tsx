import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { RuleNode } from '#words';
import { sayCondition } from '#words';
import { api, take } from '../api/client.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSettled } from '../parts/settled.js';
import { Trouble } from '../parts/trouble.js';
import { everybodyOf } from '../people/people.rules.js';
import { WhoIsAsked } from '../post/who-is-asked.js';
import { audiencesWords } from '../words/audiences.words.js';
import { apiRule } from './api-rule.js';
import { leftOutBy, type Builder, ruleOf } from './parts.rules.js';
import type { RuleLists } from './rule-lists.js';

interface Props {
  readonly builder: Builder;
  readonly lists: RuleLists;
}

function question(rule: RuleNode) {
  return {
    queryKey: ['audience', null, rule],
    placeholderData: keepPreviousData,
    queryFn: () =>
      take(api.POST('/api/audiences/preview', { body: { circleId: null, language: null, rule: apiRule(rule) } })),
  };
}

/** How many people would be asked now, how, and whom each exclusion leaves out; told aloud when it changes. */
export function LiveCount({ builder, lists }: Props) {
  const say = useWords(audiencesWords);
  // Not every key that is pressed is a question of its own.
  const rule = useSettled(JSON.stringify(ruleOf(builder)), 300);
  const counted = useQuery(question(JSON.parse(rule) as RuleNode));
  return (
    <>
      <p role="status" className="small soft">
        {counted.data && say('counted', { n: counted.data.people })}
      </p>
      <Trouble error={counted.error} />
      {counted.data && <WhoIsAsked people={counted.data} />}
      <LeftOut builder={builder} lists={lists} />
    </>
  );
}

/** Each exclusion of the rule with how many of those who are meant it leaves out. */
function LeftOut({ builder, lists }: Props) {
  const say = useWords(audiencesWords);
  const language = useLanguage();
  const settled = useSettled(JSON.stringify(leftOutBy(builder)), 300);
  const exclusions = JSON.parse(settled) as { key: string; rule: RuleNode }[];
  const counts = useQueries({ queries: exclusions.map(({ rule }) => question(rule)) });
  const words = new Map(
    builder.without.parts.map((part) => {
      const said = 'parts' in part ? say('group') : sayCondition(language, part.condition, lists.names, part.isNot);
      return [part.key, said];
    }),
  );
  const told = exclusions.flatMap(({ key }, at) => {
    const people = counts[at]?.data;
    const said = words.get(key);
    return people && said ? [{ key, words: say('leftOutOne', { n: everybodyOf(people), words: said }) }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className="card">
      <h3>{say('leftOutBy')}</h3>
      <ul className="plain-list">
        {told.map((one) => (
          <li key={one.key}>{one.words}</li>
        ))}
      </ul>
    </section>
  );
}

import type { RuleNode } from '#words';
import { useAudience } from '../api/questions.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { everybodyOf } from '../people/people.rules.js';
import { againWords } from '../words/again.words.js';
import type { AgainRules } from './again.rules.js';

/** Whom a wave leaves out because of the waves before it, with how many they are. */
export function AlreadyOut({ circleId, rules }: { readonly circleId: string | null; readonly rules: AgainRules }) {
  const say = useWords(againWords);
  const asked = useOut(circleId, rules.outAsked);
  const answered = useOut(circleId, rules.outAnswered);
  const error = asked.error ?? answered.error;
  if (error) return <Trouble error={error} />;
  if (asked.people + answered.people === 0) return null;
  return (
    <section className="card">
      <h3>{say('alreadyOut')}</h3>
      <ul className="plain-list">
        {asked.people > 0 && <li>{say('outAsked', { n: asked.people })}</li>}
        {answered.people > 0 && <li>{say('outAnswered', { n: answered.people })}</li>}
      </ul>
    </section>
  );
}

function useOut(circleId: string | null, rule: RuleNode | null): { people: number; error: Error | null } {
  const { data, error } = useAudience(circleId, rule !== null, rule ?? undefined);
  return { people: rule && data ? everybodyOf(data) : 0, error };
}

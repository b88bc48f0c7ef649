import { useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';
import { type Step, steps } from './draft.rules.js';

/** Where one is in the five screens. */
export function StepCount({ step }: { readonly step: Step }) {
  const say = useWords(postWords);
  return <p className="soft">{say('step', { n: steps.indexOf(step) + 1, of: steps.length })}</p>;
}

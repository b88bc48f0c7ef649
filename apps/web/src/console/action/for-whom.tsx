import { useAudienceWords } from '../api/questions.js';
import type { AudienceOfWave } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';

/** Whom an ask is for, in words. */
export function ForWhom({ audience }: { readonly audience: AudienceOfWave | null }) {
  const say = useWords(postWords);
  const language = useLanguage();
  const words = useAudienceWords(audience).data;
  return words ? <p>{say('forWhom', { words: words[language] })}</p> : null;
}

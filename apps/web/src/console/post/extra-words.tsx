import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';
import type { Draft } from './draft.rules.js';

interface ExtraWordsProps {
  readonly words: Draft['extraWords'];
  readonly change: (words: Draft['extraWords']) => void;
}

/** Words to add to the ask in either language. */
export function ExtraWords({ words, change }: ExtraWordsProps) {
  const say = useWords(postWords);
  const { en, es } = words;
  return (
    <>
      <TypedField label={say('extraEn')} value={en} onChange={(typed) => change({ en: typed, es })} maxLength={160} />
      <TypedField
        label={say('extraEs')}
        value={es}
        onChange={(typed) => change({ en, es: typed })}
        hint={say('extraHint')}
        maxLength={160}
      />
    </>
  );
}

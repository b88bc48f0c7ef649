import { useState } from 'react';
import { Button } from 'react-aria-components';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** The language that the text is written in, where that may differ from the screen's. */
  readonly lang?: string;
}

/** A text to pass on, and a button that copies it. */
export function CopyText({ label, text, lang }: CopyTextProps) {
  const say = useWords(consoleWords);
  const [state, setState] = useState<'copy' | 'copied' | 'copyByHand'>('copy');
  const copy = (): void => {
    // A page that is not on https has no clipboard, and some browsers forbid it: the text can be marked by hand.
    const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
    const written = clipboard ? clipboard.writeText(text) : Promise.reject(new Error('There is no clipboard.'));
    written.then(
      () => setState('copied'),
      () => setState('copyByHand'),
    );
  };
  return (
    <div className="copy">
      <p className="small soft">{label}</p>
      <div className="copy-row">
        <p className="copied-text" lang={lang}>
          {text}
        </p>
        <Button className="btn" onPress={copy}>
          {say(state === 'copied' ? 'copied' : 'copy')}
        </Button>
      </div>
      {state === 'copyByHand' && (
        <p role="status" className="hint">
          {say('copyByHand')}
        </p>
      )}
    </div>
  );
}

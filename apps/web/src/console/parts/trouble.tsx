import { useEffect, useRef } from 'react';
import { ApiRefused } from '../api/client.js';
import { consoleWords } from '../words/console.words.js';
import { problemWords } from '../words/problem.words.js';
import { useWords } from './language.js';
import { causeOf, tellsMore, wordsFor } from './problem.rules.js';

/** Puts what went wrong into words: what happened, what to do, and the code for whoever runs the installation. */
export function Trouble({ error }: { readonly error: unknown }) {
  const say = useWords(problemWords);
  const sayOf = useWords(consoleWords);
  const boxRef = useRef<HTMLDivElement>(null);
  // The button that was pressed is at the thumb; what became of it may stand below the edge of the screen.
  useEffect(() => {
    // Its answer is of no use here: newer browsers give a promise, which React would take for a way to clean up.
    boxRef.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  if (!error) return null;
  const refused = error instanceof ApiRefused ? error.problem : null;
  const code = causeOf(error, refused);
  return (
    <div className="notice red" role="alert" ref={boxRef}>
      <p>
        {say(wordsFor(code))} <span className="small soft">({code})</span>
      </p>
      {code === 'fresh_proof_needed' && (
        <p>
          <a href={`/prove?next=${encodeURIComponent(location.pathname)}`}>{sayOf('prove')}</a>
        </p>
      )}
      {refused?.detail && tellsMore(code) && <p className="small soft">{refused.detail}</p>}
    </div>
  );
}

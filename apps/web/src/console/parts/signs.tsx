import { Link, useLocation } from 'wouter';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { useSession } from './session.js';

/** What every screen says of the installation as long as it is so, and the first one of whoever is signed in. */
export function Signs() {
  const say = useWords(consoleWords);
  const [path] = useLocation();
  const { legalHold, hasOwnKey } = useSession();
  return (
    <>
      {legalHold && (
        <p className="notice gold sign-line">
          {say('holdOn')} <Link href="/hold">{say('holdMore')}</Link>
        </p>
      )}
      {!hasOwnKey && path === '/' && (
        <p className="notice sign-line">
          {say('noKey')} <a href="/sign-ins">{say('addKey')}</a>
        </p>
      )}
    </>
  );
}

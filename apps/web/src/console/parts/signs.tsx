import { Link } from 'wouter';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { useMay, useSession } from './session.js';

/** What every screen says of the installation and of whoever is signed in, as long as it is so. */
export function Signs() {
  const say = useWords(consoleWords);
  const may = useMay();
  const { legalHold, hasOwnKey } = useSession();
  return (
    <>
      {legalHold && (
        <p className="notice gold split sign-line" role="status">
          {say('holdOn')} {may('GET /api/legal-hold') && <Link href="/hold">{say('hold')}</Link>}
        </p>
      )}
      {!hasOwnKey && (
        <p className="notice split sign-line">
          {say('noKey')} <a href="/sign-ins">{say('addKey')}</a>
        </p>
      )}
    </>
  );
}

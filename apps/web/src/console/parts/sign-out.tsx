import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import { consoleWords } from '../words/console.words.js';
import { useDeed } from './deed.js';
import { useWords } from './language.js';
import { useMay } from './session.js';

/** The end of the first screen: what is seldom needed, and the way out of the console. */
export function SignOut() {
  const say = useWords(consoleWords);
  const may = useMay();
  const leave = useDeed(async () => {
    await take(api.POST('/api/session/end'));
    location.assign('/');
  });
  return (
    <p className="split">
      {may('GET /api/legal-hold') && (
        <Link href="/hold" className="btn text">
          {say('hold')}
        </Link>
      )}
      <button type="button" className="btn text" onClick={() => leave.mutate()}>
        {say('signOut')}
      </button>
    </p>
  );
}

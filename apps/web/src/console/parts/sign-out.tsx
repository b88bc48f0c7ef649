import { api, take } from '../api/client.js';
import { consoleWords } from '../words/console.words.js';
import { useDeed } from './deed.js';
import { useWords } from './language.js';

/** The way out of the console. */
export function SignOut() {
  const say = useWords(consoleWords);
  const leave = useDeed(async () => {
    await take(api.POST('/api/session/end'));
    location.assign('/');
  });
  return (
    <p>
      <button type="button" className="btn text" onClick={() => leave.mutate()}>
        {say('signOut')}
      </button>
    </p>
  );
}

import { Button, Page } from '#look';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** A problem put into words for a person: what happened, what was done about it, what they can do. */
export interface ErrorPageView extends Reader {
  /** The HTTP status that the page is answered with. */
  readonly status: number;
  /** The problem's stable code, for whoever runs the installation; null when there is none. */
  readonly code: string | null;
}

type Kind = 'Refused' | 'Forbidden' | 'NotFound' | 'TooMany' | 'Away' | 'Trouble';

export function ErrorPage({ site, language, status, code }: ErrorPageView) {
  const kind = kindOf(status);
  const say = (part: 'Title' | 'What' | 'Done' | 'Do') => doorWords.say(language, `error${kind}${part}`);
  return (
    // The links to the other language stay relative: an address that is no good may be somebody's number.
    <Page site={site} language={language} title={say('Title')} path="" kind="public">
      <div class="roomy narrow stack">
        <h1>{say('Title')}</h1>
        <p>{say('What')}</p>
        <p>{say('Done')}</p>
        <p>
          <b>{say('Do')}</b>
        </p>
        {code && <p class="hint">{doorWords.say(language, 'errorCode', { code })}</p>}
        <Button kind="plain" href={`/?lang=${language}`} gate wide>
          {doorWords.say(language, 'seeNext')}
        </Button>
      </div>
    </Page>
  );
}

function kindOf(status: number): Kind {
  if (status === 401 || status === 403) return 'Forbidden';
  if (status === 404 || status === 410) return 'NotFound';
  if (status === 429) return 'TooMany';
  if (status === 502 || status === 503 || status === 504) return 'Away';
  return status < 500 ? 'Refused' : 'Trouble';
}

import { Page } from '#look';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** The document in which the console's script lives; without a script it says that it needs one. */
export interface ConsolePageView extends Reader {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export function ConsolePage({ site, language, scripts, styles }: ConsolePageView) {
  const title = doorWords.say(language, 'consoleTitle');
  return (
    <Page site={site} language={language} title={title} path="/console" kind="staff" scripts={scripts} styles={styles}>
      <div id="console" data-language={language} />
      <noscript>
        <p class="roomy">{doorWords.say(language, 'consoleNeedsScript')}</p>
      </noscript>
    </Page>
  );
}

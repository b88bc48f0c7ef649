import { Button, inLanguage, Page, Placard } from '#look';
import { circleWords } from '../words/circle-page.words.js';
import { circlePath, joinedPath, type PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

/** What follows the form of a circle: the same words for every number, because it must not tell who is known. */
export interface JoinThanksPageView extends Reader {
  readonly circle: PublicCircle;
}

export function JoinThanksPage({ site, language, circle }: JoinThanksPageView) {
  const say = (key: 'thanksTitle' | 'thanksConfirm' | 'thanksThen' | 'thanksNoText') => circleWords.say(language, key);
  return (
    <Page site={site} language={language} title={say('thanksTitle')} path={joinedPath(circle.slug)} kind="public">
      <div class="roomy narrow stack">
        <Placard title={say('thanksTitle')}>
          <p>
            <b>{say('thanksConfirm')}</b>
          </p>
        </Placard>
        <p>{say('thanksThen')}</p>
        <p class="hint">{say('thanksNoText')}</p>
        <Button kind="plain" href={inLanguage(circlePath(circle.slug), language)} gate wide>
          {circleWords.say(language, 'back', { circle: circle.name })}
        </Button>
      </div>
    </Page>
  );
}

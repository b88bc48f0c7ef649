import { Button, inLanguage, Page, Placard } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { actionPath, thanksPath, whenOf, type Answer, type PublicAction } from './public-action.js';
import type { Reader } from './reader.js';

/** What follows an answer on the public page: the same words for every number, because it must not tell who is known. */
export interface ThanksPageView extends Reader {
  readonly action: PublicAction;
  readonly answer: Answer;
}

/** What our text asks for; a page's answer is confirmed with the digit that means the same. */
const digits: Readonly<Record<Answer, number>> = { yes: 1, maybe: 2, no: 3 };

const saidKeys = { yes: 'thanksYes', maybe: 'thanksMaybe', no: 'thanksNo' } as const;

export function ThanksPage({ site, language, action, answer }: ThanksPageView) {
  const page = inLanguage(actionPath(action.slug), language);
  return (
    <Page
      site={site}
      language={language}
      title={actionWords.say(language, 'thanksTitle')}
      path={thanksPath(action.slug, answer)}
      kind="public"
    >
      <div class="roomy narrow stack">
        <Placard title={actionWords.say(language, 'thanksTitle')}>
          <p>
            <b>{actionWords.say(language, 'thanksConfirm', { digit: digits[answer] })}</b>
          </p>
        </Placard>
        <p>{actionWords.say(language, saidKeys[answer])}</p>
        <p class="soft">
          <b>{action.title}</b>
          <br />
          {whenOf(action, language).full}
          <br />
          {action.place}
        </p>
        <p class="hint">{actionWords.say(language, 'thanksNoText')}</p>
        {answer === 'yes' && (
          <p>
            {actionWords.say(language, 'share')}
            <br />
            <a href={page}>{site.publicUrl + actionPath(action.slug)}</a>
          </p>
        )}
        <Button kind="plain" href={page} gate wide>
          {actionWords.say(language, 'back')}
        </Button>
      </div>
    </Page>
  );
}

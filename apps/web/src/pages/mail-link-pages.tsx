import { Button, inLanguage, Page, Placard, PostForm } from '#look';
import { mailLinkWords } from '../words/mail-links.words.js';
import type { Reader } from './reader.js';

/** `/unsubscribe/{token}`: opening it changes nothing; its one button posts to it. */
export interface UnsubscribePageView extends Reader {
  /** `/unsubscribe/{token}`. */
  readonly path: string;
}

export function UnsubscribePage({ site, language, path }: UnsubscribePageView) {
  const say = (key: Parameters<typeof mailLinkWords.say>[1]) => mailLinkWords.say(language, key, { org });
  const org = site.organisation;
  return (
    <Page site={site} language={language} title={say('outTitle')} path={path} kind="public" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say('outTitle')}>
          <p>{say('outLead')}</p>
        </Placard>
        <p>{say('outTexts')}</p>
        <PostForm action={path} hidden={{ language, how: 'page' }}>
          <Button kind="dark" gate wide>
            {say('out')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}

/** What follows a button when nobody can tell whether a hand pressed it; the same form, to be sent once more. */
export interface PressAgainPageView extends Reader {
  /** Of the page on which the button was. */
  readonly path: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export function PressAgainPage({ site, language, path, action, fields }: PressAgainPageView) {
  const say = (key: Parameters<typeof mailLinkWords.say>[1]) => mailLinkWords.say(language, key);
  return (
    <Page site={site} language={language} title={say('againTitle')} path={path} kind="public" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say('againTitle')}>
          <p>{say('againLead')}</p>
        </Placard>
        <PostForm action={action} hidden={{ ...fields, language }}>
          <Button kind="dark" gate wide>
            {say('again')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}

/** What follows the button, what a mail program gets that unsubscribes for its reader, and the link ever after. */
export function UnsubscribedPage({ site, language, path }: UnsubscribePageView) {
  const say = (key: Parameters<typeof mailLinkWords.say>[1]) => mailLinkWords.say(language, key, { org });
  const org = site.organisation;
  return (
    <Page site={site} language={language} title={say('outDoneTitle')} path={path} kind="public" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say('outDoneTitle')} over>
          <p>{say('outDone')}</p>
        </Placard>
        <p>{say('outTexts')}</p>
        <PostForm action={`${path}/undo`} hidden={{ language }} class="stack">
          <p class="hint">{say('outDoneMistake')}</p>
          <Button kind="plain" gate wide>
            {say('undoOut')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}

/** What follows the button that takes it back. */
export function ResubscribedPage({ site, language, path }: UnsubscribePageView) {
  const say = (key: Parameters<typeof mailLinkWords.say>[1]) => mailLinkWords.say(language, key, { org });
  const org = site.organisation;
  return (
    <Page site={site} language={language} title={say('backTitle')} path={path} kind="public" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say('backTitle')}>
          <p>{say('back')}</p>
        </Placard>
        <p>{say('backHow')}</p>
      </div>
    </Page>
  );
}

/** A link of an e-mail that is not one of ours, usually because a mail program broke it; answered with status 404. */
export interface WrongMailLinkPageView extends Reader {
  readonly path: string;
  readonly link: 'answer' | 'out';
  /** Where the reader can go instead; null when there is nothing. */
  readonly actionPath: string | null;
}

const wrongKeys = {
  answer: { title: 'wrongAnswerTitle', what: 'wrongAnswerWhat', ask: 'wrongAnswerDo' },
  out: { title: 'wrongOutTitle', what: 'wrongOutWhat', ask: 'wrongOutDo' },
} as const;

export function WrongMailLinkPage({ site, language, path, link, actionPath }: WrongMailLinkPageView) {
  const { title, what, ask } = wrongKeys[link];
  const say = (key: Parameters<typeof mailLinkWords.say>[1]) => mailLinkWords.say(language, key);
  return (
    <Page site={site} language={language} title={say(title)} path={path} kind="public" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say(title)} over>
          <p>{say(what)}</p>
        </Placard>
        <p>{say(ask)}</p>
        {actionPath && (
          <Button kind="plain" href={inLanguage(actionPath, language)} gate wide>
            {say('toAction')}
          </Button>
        )}
      </div>
    </Page>
  );
}

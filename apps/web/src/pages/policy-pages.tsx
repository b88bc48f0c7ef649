import type { ComponentChildren } from 'preact';
import { inLanguage, Page } from '#look';
import { privacyWords } from '../words/privacy.words.js';
import { termsWords } from '../words/terms.words.js';
import type { Reader } from './reader.js';

/** How long things are kept here, from the settings that the deleting itself follows. */
export interface Keeping {
  readonly replyDays: number;
  readonly actionDays: number;
  readonly sensitiveDays: number;
  readonly sentDays: number;
  readonly providerHours: number;
}

interface PolicyPageView extends Reader {
  /** Where people reach the chapter: an address or a number; null when none was set. */
  readonly contact: string | null;
}

export interface PrivacyPageView extends PolicyPageView {
  readonly keeping: Keeping;
}

/** `/privacy`: what is known about a person, who sees it and when it is gone. */
export function PrivacyPage({ site, language, contact, keeping }: PrivacyPageView) {
  const org = site.organisation;
  const say = (key: Parameters<typeof privacyWords.say>[1], values: Record<string, string | number> = {}) =>
    privacyWords.say(language, key, { org, ...values });
  return (
    <Page site={site} language={language} title={`${say('title')} · ${org}`} path="/privacy" kind="public" listed>
      <article class="roomy narrow stack">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <Part title={say('keepTitle')}>{[say('keepWho'), say('keepConsent'), say('keepDeeds')]}</Part>
        <Part title={say('notTitle')}>{[say('notKept'), say('notTracked')]}</Part>
        <Part title={say('shareTitle')}>
          {[say('shareNobody'), say('shareChapter'), say('shareUnion'), say('shareCarrier')]}
        </Part>
        <Part title={say('safeTitle')}>{[say('safeSealed'), say('safeLogged')]}</Part>
        <Part title={say('longTitle')}>
          {[
            say('longTexts', { days: keeping.replyDays }),
            say('longActions', { days: keeping.actionDays }),
            say('longSensitive', { days: keeping.sensitiveDays }),
            say('longSent', { days: keeping.sentDays }),
            say('longProvider', { hours: keeping.providerHours }),
            say('longConsent'),
            say('longHold'),
          ]}
        </Part>
        <Part title={say('rightsTitle')}>
          {[
            say('rightsStop'),
            say('rightsMail'),
            say('rightsAsk'),
            contact ? say('contact', { contact }) : say('contactNone'),
          ]}
        </Part>
        <p class="soft">{say('open')}</p>
      </article>
    </Page>
  );
}

/** `/terms`: what somebody who gets our texts and e-mail agreed to. */
export function TermsPage({ site, language, contact }: PolicyPageView) {
  const org = site.organisation;
  const say = (key: Parameters<typeof termsWords.say>[1]) =>
    termsWords.say(language, key, { org, contact: contact ?? '' });
  return (
    <Page site={site} language={language} title={`${say('title')} · ${org}`} path="/terms" kind="public" listed>
      <article class="roomy narrow stack">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <Part title={say('whatTitle')}>
          {[say('whatTexts'), say('whatHours'), say('whatCost'), say('whatCarriers')]}
        </Part>
        <Part title={say('joinTitle')}>{[say('joinConsent'), say('stop'), say('mail')]}</Part>
        <Part title={say('answerTitle')}>{[say('answerPlan'), say('answerSelf'), say('conduct')]}</Part>
        <p>
          <a href={inLanguage('/privacy', language)}>{say('data')}</a>
        </p>
        <p>{say(contact ? 'contact' : 'contactNone')}</p>
      </article>
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren[] }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="stack">
        {children.map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </section>
  );
}

import { CalendarLeaf, inLanguage, Meter, Page } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { actionPath, whenOf, type PublicAction } from './public-action.js';
import type { Reader } from './reader.js';

/** The people's page, `/`: what is coming, in the order given (by first shift). */
export interface HomePageView extends Reader {
  readonly actions: readonly PublicAction[];
}

export function HomePage({ site, language, actions }: HomePageView) {
  const say = (key: 'homeTitle' | 'homeLead' | 'homeEmpty') => actionWords.say(language, key);
  return (
    <Page
      site={site}
      language={language}
      title={`${say('homeTitle')} · ${site.organisation}`}
      description={say('homeLead')}
      path="/"
      kind="public"
      listed
    >
      <div class="roomy stack">
        <h1>{say('homeTitle')}</h1>
        <p class="read">{actions.length > 0 ? say('homeLead') : say('homeEmpty')}</p>
        <ul class="rows">
          {actions.map((action) => (
            <ActionRow key={action.slug} language={language} action={action} />
          ))}
        </ul>
      </div>
    </Page>
  );
}

function ActionRow({
  language,
  action,
}: {
  readonly language: HomePageView['language'];
  readonly action: PublicAction;
}) {
  const when = whenOf(action, language);
  return (
    <li>
      <a class="when quiet" href={inLanguage(actionPath(action.slug), language)}>
        <CalendarLeaf startsAt={action.shifts[0]?.startsAt ?? ''} timeZone={action.timeZone} language={language} />
        <span class="stacked">
          <b class="sign small-sign">{action.title}</b>
          <span>
            {when.hours} ({when.zone})
          </span>
          <span class="soft">{action.place}</span>
          {action.state === 'cancelled' ? (
            <Cancelled language={language} />
          ) : (
            <Tally language={language} action={action} />
          )}
        </span>
      </a>
    </li>
  );
}

function Cancelled({ language }: Pick<Reader, 'language'>) {
  return (
    <span>
      <b class="tag maybe">{actionWords.say(language, 'homeCancelled')}</b>
    </span>
  );
}

function Tally({ language, action }: { readonly language: HomePageView['language']; readonly action: PublicAction }) {
  const { coming, needed } = action;
  const counts = { coming, needed };
  return (
    <span class="tally">
      <Meter label={actionWords.say(language, 'meter', counts)} coming={coming} goal={needed} full={needed} red />
      <span class="small">{actionWords.say(language, 'shortCount', counts)}</span>
    </span>
  );
}

import { inLanguage, Page } from '#look';
import { pageWhen } from '#words';
import { actionWords } from '../words/action-page.words.js';
import { circleWords } from '../words/circle-page.words.js';
import { ActionRows } from './action-rows.js';
import { CalendarLinks } from './calendar-links.js';
import type { PublicAction } from './public-action.js';
import { calendarPath, circlePath, purposeOf, type PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

/** The people's page, `/`: what is coming, in the order given (by first shift), and the circles, with the way in. */
export interface HomePageView extends Reader {
  readonly actions: readonly PublicAction[];
  readonly circles: readonly PublicCircle[];
  /** Where the actions after these are; null when these are all. */
  readonly laterPath?: string | null;
}

export function HomePage(view: HomePageView) {
  const { site, language, actions, circles, laterPath } = view;
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
        <ActionRows language={language} actions={actions} circles={circles} />
        {laterPath && (
          <p class="links">
            <a href={inLanguage(laterPath, language)}>{circleWords.say(language, 'more')}</a>
          </p>
        )}
        {circles.length > 0 && <Circles {...view} />}
        <CalendarLinks site={site} language={language} path={calendarPath} />
      </div>
    </Page>
  );
}

function Circles({ language, circles, actions }: HomePageView) {
  return (
    <section class="stack">
      <h2>{circleWords.say(language, 'circlesTitle')}</h2>
      <p class="read">{circleWords.say(language, 'circlesLead')}</p>
      <ul class="rows">
        {circles.map((circle) => (
          <CircleRow key={circle.slug} language={language} circle={circle} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

interface CircleRowView extends Pick<HomePageView, 'language' | 'actions'> {
  readonly circle: PublicCircle;
}

function CircleRow({ language, circle, actions }: CircleRowView) {
  const purpose = purposeOf(circle, language);
  const coming = actions.filter(({ circleId }) => circleId === circle.id).length;
  return (
    <li>
      <a class="quiet stacked" href={inLanguage(circlePath(circle.slug), language)}>
        <b class="sign small-sign">{circle.name}</b>
        {purpose && <span>{purpose}</span>}
        <span class="soft">{datesOf({ language, circle, coming })}</span>
      </a>
    </li>
  );
}

function datesOf({
  language,
  circle,
  coming,
}: Pick<CircleRowView, 'language' | 'circle'> & { coming: number }): string {
  const { meeting } = circle;
  const dates: string[] = [];
  if (meeting) {
    const when = pageWhen({ ...meeting, language });
    dates.push(`${circleWords.say(language, 'nextMeeting')}: ${when.full}`);
  }
  if (coming > 0) dates.push(circleWords.say(language, 'comingCount', { coming }));
  return dates.join(' · ') || circleWords.say(language, 'nothingComing');
}

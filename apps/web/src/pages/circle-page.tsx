import { CalendarLeaf, inLanguage, Page, Placard } from '#look';
import { pageWhen, type Instant } from '#words';
import { circleWords } from '../words/circle-page.words.js';
import { ActionRows } from './action-rows.js';
import { CalendarLinks } from './calendar-links.js';
import { JoinForm, type JoinDraft, type JoinFault, type JoinWording } from './join-form.js';
import type { PublicAction } from './public-action.js';
import { circleCalendarPath, circlePath, purposeOf, type PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

/** `/c/{slug}`: what a circle is, its next date, what is coming there, who answers, and how to join. */
export interface CirclePageView extends Reader {
  readonly circle: PublicCircle;
  /** Those that its people are asked to, by their start. */
  readonly actions: readonly PublicAction[];
  /** What the form holds when it comes back. */
  readonly draft: JoinDraft;
  readonly fault: JoinFault | null;
  readonly wording: JoinWording | null;
}

export function CirclePage(view: CirclePageView) {
  const { site, language, circle, actions } = view;
  const say = (key: Parameters<typeof circleWords.say>[1]) => circleWords.say(language, key);
  const purpose = purposeOf(circle, language);
  return (
    <Page
      site={site}
      language={language}
      title={`${circle.name} · ${site.organisation}`}
      description={purpose ?? say('previewPlain')}
      path={circlePath(circle.slug)}
      kind="public"
      listed
    >
      <div class="roomy circle">
        <div class="stack">
          <Placard title={circle.name}>
            {purpose && <p>{purpose}</p>}
            {circle.sector && circle.sector !== circle.name && <p class="small">{circle.sector}</p>}
          </Placard>
          <NextDate {...view} />
          <Meets language={language} circle={circle} />
          <Answers language={language} circle={circle} />
        </div>
        <JoinForm {...view} slug={circle.slug} />
        <section class="stack">
          <h2>{say('coming')}</h2>
          {actions.length > 0 ? <ActionRows language={language} actions={actions} /> : <p>{say('nothingComing')}</p>}
          <CalendarLinks site={site} language={language} path={circleCalendarPath(circle.slug)} />
          <p class="links">
            <a href={inLanguage('/', language)}>{say('seeAll')}</a>
          </p>
        </section>
      </div>
    </Page>
  );
}

interface Dated {
  readonly label: 'nextMeeting' | 'nextAction';
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly place: string | null;
}

/** The sooner one of the next meeting and the next action. */
function nextOf({ circle: { meeting }, actions: [action] }: CirclePageView): Dated | null {
  const begins = action?.shifts[0]?.startsAt;
  const dates: Dated[] = [];
  if (meeting) dates.push({ ...meeting, label: 'nextMeeting' });
  if (action && begins) {
    const { timeZone, place } = action;
    dates.push({ label: 'nextAction', startsAt: begins, timeZone, place });
  }
  return dates.sort((a, b) => new Date(a.startsAt).getTime() - new Date(b.startsAt).getTime())[0] ?? null;
}

function NextDate(view: CirclePageView) {
  const { language } = view;
  const next = nextOf(view);
  if (!next) return <p>{circleWords.say(language, 'nothingDated')}</p>;
  const when = pageWhen({ ...next, language });
  return (
    <div class="when">
      <CalendarLeaf startsAt={next.startsAt} timeZone={next.timeZone} language={language} />
      <div>
        <p>
          {circleWords.say(language, next.label)}
          <br />
          <b>{when.hours}</b> ({when.zone})
        </p>
        {next.place && <p class="soft">{next.place}</p>}
      </div>
    </div>
  );
}

const rhythmKeys = { week: 'rhythmWeek', two_weeks: 'rhythmTwoWeeks', month: 'rhythmMonth' } as const;

const nths: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' };

function Meets({ language, circle: { meeting } }: Pick<CirclePageView, 'language' | 'circle'>) {
  if (!meeting) return null;
  const { every, nth } = meeting.rhythm;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: meeting.timeZone });
  const values = {
    weekday: weekday.format(new Date(meeting.startsAt)),
    hours: pageWhen({ ...meeting, language }).hours,
    nth: nths[nth ?? 0] ?? 'last',
  };
  return <p>{circleWords.say(language, rhythmKeys[every], values)}</p>;
}

function Answers({ language, circle: { answers } }: Pick<CirclePageView, 'language' | 'circle'>) {
  if (answers.length === 0) return null;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(answers);
  return <p>{circleWords.say(language, 'answers', { names, count: answers.length })}</p>;
}

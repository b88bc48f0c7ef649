import { Meter, Page } from '#look';
import { leafDate, pageWhen, type Instant, type Language } from '#words';
import { boardWords } from '../words/board.words.js';
import { countText, gapText, hereText, meterText, type BoardTexts } from './board-texts.js';
import { boardTexts } from './board-words.js';
import { fullScale, type BoardCounts, type FlooredCount } from './board.rules.js';
import type { Reader } from './reader.js';

/** A shift as a board names it. */
export interface BoardShift {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** What tells it from the others besides its hours, such as a gate; null when the hours do. */
  readonly name: string | null;
  /** People wanted. */
  readonly target: number;
}

/**
 * A partner's board, `/b/{token}`. Counts only: nothing in it may name a person but the member who shared it. Its
 * script listens at `{path}/stream` for the events `counts` (a {@link BoardCounts} as JSON), `beat` (every 10 s, to
 * show that the line is alive) and `ended`; without the script the page asks for itself every half minute.
 */
export interface BoardPageView extends Reader {
  /** `/b/{token}`. */
  readonly path: string;
  readonly title: string;
  /** IANA zone of the place. */
  readonly timeZone: string;
  /** Every row of `counts.shifts` has its shift here, in the same order; at least one. */
  readonly shifts: readonly BoardShift[];
  /** Circles by name, as `counts.circles` counts them; empty when the board does not break down by circle. */
  readonly circles: readonly { readonly id: string; readonly name: string }[];
  readonly counts: BoardCounts;
  /** Who made the link, by the name they chose to show; null when they chose none. */
  readonly sharedBy: string | null;
  readonly endsAt: Instant;
  /** Address of the board's script; null leaves the page to refresh itself. */
  readonly scriptSrc: string | null;
}

interface Told {
  readonly view: BoardPageView;
  readonly texts: BoardTexts;
}

const refreshSeconds = 30;

export function BoardPage(view: BoardPageView) {
  const { site, language, path, scriptSrc } = view;
  const texts = boardTexts(language);
  return (
    <Page
      site={site}
      language={language}
      title={view.title}
      description={boardWords.say(language, 'description', { organisation: site.organisation })}
      path={path}
      kind="night"
      masthead="foot"
      secretAddress
      refreshSeconds={refreshSeconds}
      scripts={scriptSrc ? [scriptSrc] : []}
    >
      <div class="board roomy" id="board" data-stream={`${path}/stream`} data-texts={JSON.stringify(texts)}>
        <Top view={view} texts={texts} />
        <Bigs view={view} texts={texts} />
        <p class="soft" id="nobody-yet" hidden={view.counts.yes > 0}>
          {boardWords.say(language, 'empty')}
        </p>
        <Shifts view={view} texts={texts} />
        {view.circles.length > 0 && <Circles view={view} texts={texts} />}
        <SmallPrint {...view} />
      </div>
    </Page>
  );
}

function Top({ view: { language, title, shifts, timeZone, counts } }: Told) {
  const day = leafDate({ startsAt: shifts[0]?.startsAt ?? counts.at, timeZone, language });
  const time = timeOf(counts.at, timeZone, language);
  return (
    <div class="board-top">
      <h1>{boardWords.say(language, 'title', { title, ...day })}</h1>
      <p class="age" id="age" data-freshness="asked">
        {boardWords.say(language, 'asOf', { time })}
      </p>
    </div>
  );
}

function timeOf(at: Instant, timeZone: string, language: Language): string {
  return pageWhen({ startsAt: at, timeZone, language }).hours;
}

function Bigs({ view: { language, counts, shifts }, texts }: Told) {
  const goal = shifts.reduce((sum, { target }) => sum + target, 0);
  const said = goal > 0 ? 'saidYesGoal' : 'saidYes';
  return (
    <div class="bigs">
      <p class="big">
        <b data-total="yes" data-now={counts.yes}>
          {countText(counts.yes, texts)}
        </b>
        <span>{boardWords.say(language, said, { n: countText(goal, texts) })}</span>
      </p>
      <p class="big here">
        <b data-total="here" data-now={counts.here}>
          {countText(counts.here, texts)}
        </b>
        <span>{boardWords.say(language, 'onTheLine')}</span>
      </p>
    </div>
  );
}

function Shifts({ view, texts }: Told) {
  const say = (key: 'shift' | 'people' | 'keyHere' | 'keyYes' | 'keyGoal' | 'gap') =>
    boardWords.say(view.language, key);
  return (
    <table class="rows board-rows">
      <caption class="keys">
        <span>
          <i class="key counted" /> {say('keyHere')}
        </span>{' '}
        <span>
          <i class="key coming" /> {say('keyYes')}
        </span>{' '}
        <span>
          <i class="key goal" /> {say('keyGoal')}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('shift')}</th>
          <th scope="col">{say('people')}</th>
          <th scope="col">{say('gap')}</th>
        </tr>
      </thead>
      <tbody>
        {view.shifts.map((shift) => (
          <ShiftRow key={shift.id} view={view} texts={texts} shift={shift} />
        ))}
      </tbody>
    </table>
  );
}

function ShiftRow({ view, texts, shift }: Told & { readonly shift: BoardShift }) {
  const { language, counts } = view;
  const { yes, here } = counts.shifts.find(({ id }) => id === shift.id) ?? { yes: 0, here: 0 };
  const gap = gapText(yes, shift.target, texts);
  const goal = countText(shift.target, texts);
  return (
    <tr data-shift={shift.id} data-goal={shift.target}>
      <th scope="row">
        <ShiftName view={view} shift={shift} />
      </th>
      <td>
        <Meter
          label={meterText(yes, shift.target, texts)}
          coming={shown(yes)}
          here={shown(here)}
          goal={shift.target}
          full={fullScale(shift.target)}
        />
        <p class="small soft">
          <b data-part="yes">{countText(yes, texts)}</b>{' '}
          {shift.target > 0 && <span>{boardWords.say(language, 'ofGoal', { goal })}</span>}{' '}
          <span data-part="here-text">{hereText(here, texts)}</span>
        </p>
      </td>
      <td class="gap" data-part="gap" data-tone={gap.tone}>
        {gap.text}
      </td>
    </tr>
  );
}

/** A group too small to be told draws nothing: the length of a bar would tell it. */
function shown(count: FlooredCount): number {
  return typeof count === 'string' ? 0 : count;
}

function ShiftName({ view, shift }: { readonly view: BoardPageView; readonly shift: BoardShift }) {
  const { language, timeZone, shifts } = view;
  const when = pageWhen({ startsAt: shift.startsAt, timeZone, language });
  const days = new Set(shifts.map(({ startsAt }) => pageWhen({ startsAt, timeZone, language }).day));
  return (
    <>
      {when.hours}
      {shift.name && ` ${shift.name}`}
      {days.size > 1 && <span class="small soft block">{when.day}</span>}
    </>
  );
}

function Circles({ view: { language, circles, counts }, texts }: Told) {
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{boardWords.say(language, 'circle')}</th>
          <th scope="col" class="end">
            {boardWords.say(language, 'saidYes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {circles.map(({ id, name }) => (
          <tr key={id} data-circle={id}>
            <th scope="row">{name}</th>
            <td class="end" data-part="yes">
              {countText(counts.circles.find((circle) => circle.id === id)?.yes ?? 'hidden', texts)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SmallPrint({ language, sharedBy, endsAt, timeZone }: BoardPageView) {
  const day = pageWhen({ startsAt: endsAt, timeZone, language }).day;
  return (
    <p class="soft board-foot">
      {boardWords.say(language, 'countsOnly')}{' '}
      {sharedBy
        ? boardWords.say(language, 'sharedUntil', { name: sharedBy, day })
        : boardWords.say(language, 'endsOn', { day })}{' '}
      {boardWords.say(language, 'fewMeaning')}
    </p>
  );
}

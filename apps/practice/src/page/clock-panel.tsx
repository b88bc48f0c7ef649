import { Button, PostForm } from '#look';
import { pageWhen } from '#words';
import { practiceWords } from './practice.words.js';
import type { SimulatorView } from './view.js';
import { localMinute } from './zone-time.js';

/** The product's clock, and the ways to move it where it can be moved. */
export function ClockPanel({ view }: { readonly view: SimulatorView }) {
  const { language, timeZone, now } = view;
  const when = pageWhen({ startsAt: now, timeZone, language });
  return (
    <section class="clock card" aria-labelledby="clock-title">
      <h2 id="clock-title" class="unseen">
        {practiceWords.say(language, 'clock')}
      </h2>
      <p id="clock-now" data-live>
        <time class="sign n" dateTime={now.toISOString()}>
          {when.hours}
        </time>{' '}
        <span class="soft">{`${when.day} · ${when.zone}`}</span>
      </p>
      {view.clockMoves ? (
        <ClockForms view={view} />
      ) : (
        <p class="small soft">{practiceWords.say(language, 'clockOfComputer')}</p>
      )}
    </section>
  );
}

function ClockForms({ view }: { readonly view: SimulatorView }) {
  const { language, timeZone, now } = view;
  const hidden = { back: view.path };
  return (
    <div class="clock-forms">
      <PostForm action="/practice/clock" hidden={hidden} class="steps">
        <Button kind="plain" name="move" value="hour">
          {practiceWords.say(language, 'hourLater')}
        </Button>
        <Button kind="plain" name="move" value="tomorrow">
          {practiceWords.say(language, 'tomorrowNine')}
        </Button>
      </PostForm>
      <PostForm action="/practice/clock" hidden={{ ...hidden, move: 'set' }} class="set-clock">
        <label class="unseen" for="clock-at">
          {practiceWords.say(language, 'setClockTo')}
        </label>
        <input id="clock-at" type="datetime-local" name="at" value={localMinute(now, timeZone)} required />
        <Button kind="plain">{practiceWords.say(language, 'setClock')}</Button>
      </PostForm>
    </div>
  );
}

import { pageWhen, type Language } from '#words';
import type { AskedExport, AskedRole, AskedWave, AskedWords, AskView } from '../approvals/ask-view.js';
import { approveWords } from '../words/approve.words.js';

interface Props<T> {
  readonly language: Language;
  readonly what: T;
}

/** What waits for a second person, in words. */
export function AskedThing({ language, what }: Props<AskView['what']>) {
  if (what.kind === 'waves') return <Wave {...{ language, what }} />;
  return what.kind === 'exports' ? <People {...{ language, what }} /> : <GivenRole {...{ language, what }} />;
}

function Wave({ language, what: { people, whom, action, texts, mails } }: Props<AskedWave>) {
  const { title, partnerName, place, timeZone, firstStart } = action;
  const { full } = pageWhen({ startsAt: firstStart, timeZone, language });
  return (
    <>
      <p>
        <b>{approveWords.say(language, 'wavePeople', { n: people })}</b>
      </p>
      {whom && <p>{whom[language]}</p>}
      <div class="card">
        <b>{title}</b>
        {partnerName && <p>{partnerName}</p>}
        <p>
          {full}
          <br />
          {place}
        </p>
      </div>
      {texts.map((words) => (
        <Words key={words.language} {...{ language, words }} how="text" />
      ))}
      {mails.map((words) => (
        <Words key={words.language} {...{ language, words }} how="mail" />
      ))}
    </>
  );
}

function Words({ language, words, how }: { language: Language; words: AskedWords; how: 'text' | 'mail' }) {
  const head = approveWords.say(language, `${how}-${words.language}`, { n: words.people });
  return (
    <section class="stack">
      <h2>{head}</h2>
      {words.subject && (
        <p lang={words.language}>
          <b>{words.subject}</b>
        </p>
      )}
      <p class="card quoted" lang={words.language}>
        {words.text}
      </p>
    </section>
  );
}

function People({ language, what: { people, circle, reason } }: Props<AskedExport>) {
  const of = circle === null ? 'exportAll' : 'exportCircle';
  return (
    <>
      <p>
        <b>{approveWords.say(language, of, { circle: circle ?? '' })}</b>
        {` ${approveWords.say(language, 'exportPeople', { n: people })}`}
      </p>
      <p>{approveWords.say(language, 'exportReason')}</p>
      <p class="card quoted">{reason}</p>
    </>
  );
}

function GivenRole({ language, what: { how, role, whom, circles } }: Props<AskedRole>) {
  const name = approveWords.say(language, `role-${role}`);
  return (
    <>
      <p>
        <b>{approveWords.say(language, `grant-${how}`, { role: name, whom: whom ?? '' })}</b>
      </p>
      {whom && <p class="card quoted">{whom}</p>}
      {circles.length > 0 && (
        <p>{approveWords.say(language, 'grantCircles', { n: circles.length, circles: circles.join(', ') })}</p>
      )}
      <p>{approveWords.say(language, `can-${role}`)}</p>
    </>
  );
}

import { Button, Notice, Page, PostForm } from '#look';
import { pageWhen } from '#words';
import type { AskView } from '../approvals/ask-view.js';
import { approveWords } from '../words/approve.words.js';
import { AskedThing } from './asked-thing.js';
import type { Reader } from './reader.js';

/** Why a word did not count. */
export type AskTrouble = 'changed' | 'emailTaken';

/** `/approve/{kind}/{id}`: what somebody asked for, in words, and two buttons. */
export interface AskPageView extends Reader {
  readonly ask: AskView;
  readonly trouble: AskTrouble | null;
  /** The chapter's zone, in which it is said since when it waits. */
  readonly timeZone: string;
}

export function AskPage(view: AskPageView) {
  const { site, language, ask, trouble, timeZone } = view;
  const { kind, id, asker, since } = ask;
  const say = sayIn(language);
  const { day, hours } = pageWhen({ startsAt: since, timeZone, language });
  return (
    <Page {...{ site, language }} title={say(`title-${kind}`)} path={`/approve/${kind}/${id}`} kind="staff">
      <div class="roomy narrow stack">
        <p>
          <a href="/approve">{say('toList')}</a>
        </p>
        <h1>{say(`title-${kind}`)}</h1>
        {trouble && (
          <p class="fault" role="alert">
            {say(trouble)}
          </p>
        )}
        <p>{asker === null ? say('askedByNobody', { day, hours }) : say('askedBy', { name: asker, day, hours })}</p>
        <AskedThing {...{ language, what: ask.what }} />
        <Word {...view} />
      </div>
    </Page>
  );
}

/** What the reader can say, or what was said already. */
function Word({ language, ask }: AskPageView) {
  const say = sayIn(language);
  const { kind, state, isOwn, mayDecide, decider } = ask;
  if (state !== 'waiting') {
    const told = state === 'approved' && decider !== null ? say('approvedBy', { name: decider }) : say(`is-${state}`);
    return <Notice kind={state === 'approved' ? 'green' : 'blue'}>{told}</Notice>;
  }
  if (isOwn) {
    return (
      <>
        <Notice kind="gold">{say('own')}</Notice>
        {kind === 'grants' && <Say {...{ language, ask }} verdict="refuse" words={say('callOff')} />}
      </>
    );
  }
  if (!mayDecide) return <Notice kind="blue">{say('notYours')}</Notice>;
  return (
    <>
      <p>{say(`sure-${kind}`)}</p>
      <Say {...{ language, ask }} verdict="approve" words={say(`approve-${kind}`)} />
      <Say {...{ language, ask }} verdict="refuse" words={say(`refuse-${kind}`)} />
      <p class="hint">{say('leave')}</p>
    </>
  );
}

interface SayProps extends Pick<AskPageView, 'language' | 'ask'> {
  readonly verdict: 'approve' | 'refuse';
  readonly words: string;
}

function Say({ language, ask: { kind, id, what }, verdict, words }: SayProps) {
  const people: Record<string, string> = what.kind === 'waves' ? { people: String(what.people) } : {};
  return (
    <PostForm action={`/approve/${kind}/${id}`} hidden={{ language, verdict, ...people }}>
      <Button kind={verdict === 'approve' ? 'dark' : 'plain'} gate wide>
        {words}
      </Button>
    </PostForm>
  );
}

function sayIn(language: AskPageView['language']) {
  return (key: Parameters<typeof approveWords.say>[1], values: Record<string, string | number> = {}) =>
    approveWords.say(language, key, values);
}

import { useState } from 'react';
import type { Action, WaitingReply } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { PickOne } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useMay, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { repliesWords } from '../words/replies.words.js';
import { AnswerButtons } from './answer-buttons.js';
import { type Ask, candidates, keyOf, onlyOne } from './reply.rules.js';
import { type Reading, settle } from './settle.js';

interface ReplyCardProps {
  readonly reply: WaitingReply;
  readonly names: Readonly<Record<string, string>>;
  /** Those coming up. */
  readonly actions: readonly Action[];
}

/** One reply: who wrote what, what it may be about, and the answers, which stand below the text and never over it. */
export function ReplyCard({ reply, names, actions }: ReplyCardProps) {
  // An answer to no open ask is noted at its action, which not everybody who reads replies may do.
  const noted = useMay()('POST /api/actions/:id/rsvps') ? actions : [];
  const asks = candidates(
    reply,
    noted.map(({ id }) => id),
  );
  const [picked, setPicked] = useState('');
  const about = onlyOne(asks) ?? asks.find((ask) => keyOf(ask) === picked);
  const resolve = useDeed((reading: Reading) => settle(reply, about, reading), ['replies', 'action', 'actions']);
  return (
    <article className="card reply">
      <Said reply={reply} names={names} />
      <About asks={asks} names={names} actions={actions} picked={picked} pick={setPicked} />
      <AnswerButtons
        guess={reply.guess}
        about={asks.length === 0 ? 'nothing' : about ? 'known' : 'unknown'}
        busy={resolve.isPending || resolve.isSuccess}
        answer={(intent, guests) => resolve.mutate({ intent, guests })}
      />
      <Trouble error={resolve.error} />
    </article>
  );
}

function Said({ reply, names }: { readonly reply: WaitingReply; readonly names: Readonly<Record<string, string>> }) {
  const say = useWords(repliesWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const who = reply.contactIds.map((id) => names[id] ?? say('noName')).join(` ${say('or')} `);
  const { day, hours } = instantWhen(reply.receivedAt, timeZone, language);
  return (
    <>
      <p>
        <b>{who || say('unknownNumber')}</b>
        <br />
        <span className="small soft">
          {day}, {hours}
        </span>
      </p>
      <p className="bubble theirs">{reply.text}</p>
      <p className="hint">{say(`why_${reply.why}`)}</p>
    </>
  );
}

function About(props: {
  readonly asks: readonly Ask[];
  readonly names: Readonly<Record<string, string>>;
  readonly actions: readonly Action[];
  readonly picked: string;
  readonly pick: (key: string) => void;
}) {
  const say = useWords(repliesWords);
  const { asks, names, actions, picked, pick } = props;
  const titleOf = (id: string): string => actions.find((action) => action.id === id)?.title ?? say('otherAction');
  const several = new Set(asks.map(({ contactId }) => contactId)).size > 1;
  const labelOf = ({ contactId, actionId }: Ask): string =>
    several ? `${names[contactId] ?? say('noName')}: ${titleOf(actionId)}` : titleOf(actionId);
  const [only, second] = asks;
  if (!only) return <p className="hint">{say('aboutNothing')}</p>;
  if (!second) return <p className="soft">{say('about', { action: labelOf(only) })}</p>;
  const choices = asks.map((ask) => ({ value: keyOf(ask), label: labelOf(ask) }));
  return <PickOne label={say(several ? 'aboutWhom' : 'aboutWhich')} value={picked} onChange={pick} choices={choices} />;
}

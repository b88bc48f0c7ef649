import { useActions, useNames, useWaitingMessages } from '../api/questions.js';
import type { WaitingMessage } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { waitingWords } from '../words/waiting.words.js';
import { MessageCard } from './message-card.js';
import { ToldSection } from './told-section.js';

/** Messages of which nobody knows whether they went. */
export function WaitingMessages() {
  const say = useWords(waitingWords);
  const may = useMay();
  const waiting = useWaitingMessages();
  const messages = waiting.data?.messages ?? [];
  const [shown, all] = [messages.length, waiting.data?.parked ?? 0];
  const erased = waiting.data?.erasedAtProvider ?? 0;
  return (
    <ToldSection title={say('messages')}>
      {(tell) => (
        <>
          <Trouble error={waiting.error} />
          {erased > 0 && <p role="alert">{say('erasedAtProvider', { n: erased })}</p>}
          {waiting.data && shown === 0 && <p>{say('noMessages')}</p>}
          {shown > 0 && <p className="hint">{say('messagesLead')}</p>}
          {may('POST /api/names') && may('GET /api/actions') ? (
            <NamedCards messages={messages} tell={tell} />
          ) : (
            <Cards messages={messages} tell={tell} nameOf={() => say('somebody')} aboutOf={() => ''} />
          )}
          {shown < all && <p className="hint">{say('onlyNewest', { n: shown, of: all })}</p>}
        </>
      )}
    </ToldSection>
  );
}

interface ListProps {
  readonly messages: readonly WaitingMessage[];
  readonly tell: (words: string) => void;
}

/** With names and titles, for those who may see them. */
function NamedCards({ messages, tell }: ListProps) {
  const say = useWords(waitingWords);
  const names = useNames(messages.map(({ contactId }) => contactId));
  const [upcoming, past] = [useActions('upcoming'), useActions('past')];
  const about = (action?: string): string => (action ? say('aboutAction', { action }) : say('noAction'));
  const actions = [...(upcoming.data?.items ?? []), ...(past.data?.items ?? [])];
  return (
    <>
      <Trouble error={names.error ?? upcoming.error ?? past.error} />
      <Cards
        messages={messages}
        tell={tell}
        nameOf={({ contactId }) => names.data?.[contactId] ?? say('noName')}
        aboutOf={({ actionId }) => about(actions.find(({ id }) => id === actionId)?.title)}
      />
    </>
  );
}

interface CardsProps extends ListProps {
  readonly nameOf: (message: WaitingMessage) => string;
  readonly aboutOf: (message: WaitingMessage) => string;
}

function Cards({ messages, tell, nameOf, aboutOf }: CardsProps) {
  return (
    <ul className="stack">
      {messages.map((message) => (
        <li key={message.id}>
          <MessageCard message={message} name={nameOf(message)} about={aboutOf(message)} tell={tell} />
        </li>
      ))}
    </ul>
  );
}

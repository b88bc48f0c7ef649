import { Button } from 'react-aria-components';
import { useWaitingEvents } from '../api/questions.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { waitingWords } from '../words/waiting.words.js';
import { EventCard } from './event-card.js';
import { ToldSection } from './told-section.js';

/** Events that a part of Turnout could not take in, the first of each key. */
export function WaitingEvents() {
  const say = useWords(waitingWords);
  const waiting = useWaitingEvents();
  const pages = waiting.data?.pages ?? [];
  const events = pages.flatMap(({ items }) => items);
  const silent = [...new Set(pages.flatMap((page) => page.silent))];
  return (
    <ToldSection title={say('events')}>
      {(tell) => (
        <>
          <Trouble error={waiting.error} />
          {silent.map((part) => (
            <p key={part} className="notice gold">
              {say('silent', { part: say(`part_${part}`) })}
            </p>
          ))}
          {waiting.data && events.length === 0 && <p>{say('noEvents')}</p>}
          {events.length > 0 && <p className="hint">{say('eventsLead')}</p>}
          <ul className="stack">
            {events.map((event) => (
              <li key={event.id}>
                <EventCard event={event} tell={tell} />
              </li>
            ))}
          </ul>
          {waiting.hasNextPage && (
            <Button
              className="btn wide"
              isDisabled={waiting.isFetchingNextPage}
              onPress={() => {
                // What goes wrong is in `waiting.error`.
                void waiting.fetchNextPage();
              }}
            >
              {say('more')}
            </Button>
          )}
        </>
      )}
    </ToldSection>
  );
}

import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { waitingWords } from '../words/waiting.words.js';
import { WaitingEvents } from './waiting-events.js';
import { WaitingMessages } from './waiting-messages.js';

/** What nobody but a person can decide: messages of unknown fate, and for admins the events that failed. */
export function WaitingScreen() {
  const say = useWords(waitingWords);
  const may = useMay();
  return (
    <Screen title={say('title')}>
      <WaitingMessages />
      {may('GET /api/parked-events') && <WaitingEvents />}
    </Screen>
  );
}

import { ActionScreen } from '../action/action-screen.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useSession } from '../parts/session.js';
import { actionWords } from '../words/action.words.js';

/** The action of a captain, as long as its hours last. */
export function LineScreen() {
  const say = useWords(actionWords);
  const { actionId } = useSession();
  if (actionId !== null) return <ActionScreen id={actionId} />;
  return (
    <Screen title={say('lineOver')}>
      <p>{say('lineOverLead')}</p>
    </Screen>
  );
}

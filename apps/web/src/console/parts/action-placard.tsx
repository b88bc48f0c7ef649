import type { Action } from '../api/shapes.js';
import { consoleWords } from '../words/console.words.js';
import { useLanguage, useWords } from './language.js';
import { instantWhen, shiftWhen } from './when.js';

interface ActionPlacardProps {
  readonly action: Action;
  /** Where the screen has a title of its own already. */
  readonly small?: boolean;
}

/** The block that says which action this is: flat ink, what it is called, when and where. */
export function ActionPlacard({ action, small = false }: ActionPlacardProps) {
  const over = action.state === 'ended';
  return (
    <div className={over ? 'placard over' : 'placard'}>
      {small ? <h2 className="sign small-sign">{action.title}</h2> : <h1>{action.title}</h1>}
      <p>
        <When action={action} />
        <br />
        {action.place}
      </p>
    </div>
  );
}

/** When the only shift is; of several, how many there are and on which day the first one is. */
export function When({ action }: { readonly action: Action }) {
  const say = useWords(consoleWords);
  const language = useLanguage();
  const [first, second] = action.shifts;
  if (!first) return null;
  if (!second) return shiftWhen(first, action.timeZone, language);
  const { day } = instantWhen(first.startsAt, action.timeZone, language);
  return say('severalShifts', { n: action.shifts.length, day });
}

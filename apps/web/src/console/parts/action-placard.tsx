import type { Action } from '../api/shapes.js';
import { useLanguage } from './language.js';
import { shiftWhen } from './when.js';

/** The block that says which action this is: flat ink, what it is called, when and where. */
export function ActionPlacard({ action, small = false }: { readonly action: Action; readonly small?: boolean }) {
  const language = useLanguage();
  const [shift] = action.shifts;
  const over = action.state === 'ended';
  const title = small ? <h2 className="sign small-sign">{action.title}</h2> : <h1>{action.title}</h1>;
  return (
    <div className={over ? 'placard over' : 'placard'}>
      {title}
      <p>
        {shift && shiftWhen(shift, action.timeZone, language)}
        <br />
        {action.place}
      </p>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { LegalHold } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { holdWords } from '../words/hold.words.js';
import { LiftHold, SetHold } from './turn-hold.js';

/** Whether a legal hold is on, and for those who answer for the chapter the way to turn it. */
export function HoldScreen() {
  const say = useWords(holdWords);
  const may = useMay();
  const hold = useQuery({ queryKey: ['legal-hold'], queryFn: () => take(api.GET('/api/legal-hold')) });
  return (
    <Screen title={say('title')}>
      <p>{say('lead')}</p>
      <Trouble error={hold.error} />
      {hold.data && <HoldState state={hold.data} />}
      {hold.data && may('POST /api/legal-hold') && <Turn state={hold.data} />}
    </Screen>
  );
}

const parts = 4;

/** On in some parts only, it can be turned on once more to reach the others. */
function Turn({ state }: { readonly state: LegalHold }) {
  const { hold, holding } = state;
  return (
    <>
      {holding.length < parts && <SetHold known={hold?.why ?? null} />}
      {hold && <LiftHold />}
    </>
  );
}

function HoldState({ state: { hold, holding, silent } }: { readonly state: LegalHold }) {
  const say = useWords(holdWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const isApart = hold !== null && holding.length + silent.length < parts;
  return (
    <>
      <p className={hold ? 'notice gold' : 'notice'} role="status">
        {hold
          ? say('on', { day: instantWhen(hold.since, timeZone, language).day, why: say(`why_${hold.why}`) })
          : say('off')}
      </p>
      {silent.map((part) => (
        <p key={part} className="notice red">
          {say('silent', { part: say(`part_${part}`) })}
        </p>
      ))}
      {isApart && <p className="notice red">{say('apart')}</p>}
    </>
  );
}

import { LongField, TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { peopleWords } from '../words/people.words.js';
import type { TypedConsent } from './people.rules.js';

interface ConsentFieldsProps {
  readonly consent: TypedConsent;
  readonly change: (consent: TypedConsent) => void;
  readonly today: string;
  /** Of one person or of everybody in a file. */
  readonly whose: 'person' | 'file';
}

/** Asks to what, how, when and with which words people agreed, and who stands in for it; else nobody is asked. */
export function ConsentFields({ consent, change, today, whose }: ConsentFieldsProps) {
  const say = useWords(peopleWords);
  const set = (part: Partial<TypedConsent>): void => change({ ...consent, ...part });
  const agreed = consent.agreed || consent.mailed;
  return (
    <fieldset className="fields card">
      <legend>{say('consent')}</legend>
      <TickField label={say(`agreed_${whose}`)} ticked={consent.agreed} onChange={(agreed) => set({ agreed })} />
      <TickField label={say(`mailed_${whose}`)} ticked={consent.mailed} onChange={(mailed) => set({ mailed })} />
      {!agreed && <p className="hint">{say('noConsent')}</p>}
      {agreed && (
        <>
          <TypedField
            label={say('how')}
            hint={say('howHint')}
            value={consent.how}
            onChange={(how) => set({ how })}
            maxLength={300}
          />
          <TypedField
            type="date"
            label={say('when')}
            value={consent.date}
            max={today}
            onChange={(date) => set({ date })}
          />
          <LongField
            label={say('wording')}
            hint={say('wordingHint')}
            value={consent.wording}
            onChange={(wording) => set({ wording })}
            maxLength={2000}
          />
          <TickField label={say('elections')} ticked={consent.elections} onChange={(elections) => set({ elections })} />
          <TypedField
            label={say('attestedBy')}
            value={consent.attestedBy}
            onChange={(attestedBy) => set({ attestedBy })}
            maxLength={120}
          />
        </>
      )}
    </fieldset>
  );
}

import { Button } from 'react-aria-components';
import type { Person, PersonEdit } from '../api/shapes.js';
import { TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';
import { firstOf } from './edits.rules.js';

interface Way {
  readonly id: string;
  readonly masked: string;
  readonly isTheirs: boolean;
  readonly textable: boolean;
}

/** How somebody is reached: what is theirs, what gets texts, what comes first, and what is new. */
export function WaysForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const first = {
    phones: person.everyPhone.map(({ endedAt, ...phone }): Way => ({ ...phone, isTheirs: endedAt === null })),
    emails: person.everyEmail.map(({ endedAt, ...email }): Way => ({
      ...email,
      isTheirs: endedAt === null,
      textable: false,
    })),
    number: '',
    address: '',
  };
  const [typed, change] = useSaid(first, say, ({ phones, emails, number, address }) => ({
    phones: [
      ...phones.filter(({ isTheirs }) => isTheirs).map(({ id, textable }) => ({ id, textable })),
      ...(number.trim() ? [{ number, textable: true }] : []),
    ],
    emails: [
      ...emails.filter(({ isTheirs }) => isTheirs).map(({ id }) => ({ id })),
      ...(address.trim() ? [{ address }] : []),
    ],
  }));
  return (
    <>
      <WayList ways={typed.phones} what="number" change={(phones) => change({ phones })} />
      <TypedField
        type="tel"
        label={words('newNumber')}
        value={typed.number}
        onChange={(number) => change({ number })}
        maxLength={40}
      />
      <WayList ways={typed.emails} what="address" change={(emails) => change({ emails })} />
      <TypedField
        type="email"
        label={words('newAddress')}
        value={typed.address}
        onChange={(address) => change({ address })}
        maxLength={254}
      />
    </>
  );
}

interface WayListProps {
  readonly ways: readonly Way[];
  readonly what: 'number' | 'address';
  readonly change: (ways: Way[]) => void;
}

function WayList({ ways, what, change }: WayListProps) {
  const words = useWords(profileWords);
  const put = (place: number, part: Partial<Way>): void =>
    change(ways.map((way, at) => (at === place ? { ...way, ...part } : way)));
  return ways.map((way, place) => (
    <fieldset key={way.id} className="stack">
      <legend>{words(what, { masked: way.masked })}</legend>
      <TickField label={words('isTheirs')} ticked={way.isTheirs} onChange={(isTheirs) => put(place, { isTheirs })} />
      {what === 'number' && way.isTheirs && (
        <TickField label={words('getsTexts')} ticked={way.textable} onChange={(textable) => put(place, { textable })} />
      )}
      {place > 0 && way.isTheirs && (
        <p>
          <Button className="btn" onPress={() => change(firstOf(ways, place))}>
            {words('first')}
          </Button>
        </p>
      )}
    </fieldset>
  ));
}

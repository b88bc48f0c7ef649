import { type ReactNode, useState } from 'react';
import { api, take } from '../api/client.js';
import type { Person, PersonEdit } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { changeFrom } from '../parts/own-changes.js';
import { useMay } from '../parts/session.js';

interface EditSectionProps {
  readonly title: string;
  readonly person: Person;
  /** The form; it is made anew each time that it is opened. */
  readonly children: (form: FormProps) => ReactNode;
}

interface FormProps {
  readonly person: Person;
  /** What is to be saved, as the form has it now. */
  readonly say: (said: PersonEdit) => void;
}

const nothing: { readonly said: PersonEdit } = { said: {} };

const touches = ['person', 'timeline', 'people', 'circles', 'audience'];

/** A part of a person that is opened for changing, with a save of its own. */
export function EditSection({ title, person, children }: EditSectionProps) {
  if (!useMay()('PATCH /api/contacts/:id')) return null;
  const params = { path: { id: person.id } };
  const save = ({ said }: typeof nothing, version: number): Promise<void> =>
    changeFrom({ id: person.id, version }, (on) =>
      take(api.PATCH('/api/contacts/{id}', { params, body: { version: on, ...said } })),
    );
  return (
    <EditCard
      title={title}
      first={nothing}
      version={person.version}
      isReady={({ said }) => Object.keys(said).length > 0}
      save={save}
      touches={touches}
    >
      {(_, change) => children({ person, say: (said) => change({ said }) })}
    </EditCard>
  );
}

/** What a form holds, told to whoever saves it each time that it changes. */
export function useSaid<T>(first: T, say: (said: PersonEdit) => void, read: (typed: T) => PersonEdit) {
  const [typed, setTyped] = useState(first);
  const change = (part: Partial<T>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    say(read(next));
  };
  return [typed, change] as const;
}

import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Person, PersonEdit } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { profileWords } from '../words/profile.words.js';

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

/** A part of a person that is opened for changing, with a save of its own. */
export function EditSection({ title, person, children }: EditSectionProps) {
  const words = useWords(profileWords);
  const [stage, setStage] = useState<'shown' | 'open' | 'left'>('shown');
  const [said, setSaid] = useState<PersonEdit>({});
  const save = useDeed(async () => {
    const params = { path: { id: person.id } };
    await take(api.PATCH('/api/contacts/{id}', { params, body: { version: person.version, ...said } }));
    setStage('left');
  }, ['person', 'timeline', 'people', 'circles', 'audience']);
  const open = (): void => {
    setSaid({});
    setStage('open');
  };
  if (!useMay()('PATCH /api/contacts/:id')) return null;
  if (stage !== 'open') {
    return (
      <p>
        <Button className="btn" autoFocus={stage === 'left'} onPress={open}>
          {words('change', { what: title })}
        </Button>
      </p>
    );
  }
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      {children({ person, say: setSaid })}
      <Trouble error={save.error} />
      <div className="halves">
        <Button className="btn" onPress={() => setStage('left')}>
          {words('leave')}
        </Button>
        <Button
          className="btn dark"
          isDisabled={save.isPending || Object.keys(said).length === 0}
          onPress={() => save.mutate()}
        >
          {words('save')}
        </Button>
      </div>
    </section>
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

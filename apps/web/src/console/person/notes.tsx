import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Person } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { LongField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { instantWhen } from '../parts/when.js';
import { profileWords } from '../words/profile.words.js';

const touches = ['person', 'timeline'];

/** What the committee wrote down of a person. */
export function Notes({ person }: { readonly person: Person }) {
  const words = useWords(profileWords);
  const [text, setText] = useState('');
  const add = useDeed(async () => {
    await take(api.POST('/api/contacts/{id}/notes', { params: { path: { id: person.id } }, body: { text } }));
    setText('');
  }, touches);
  return (
    <section className="card stack" aria-labelledby="notes">
      <h2 id="notes">{words('notes')}</h2>
      {person.notes.length === 0 && <p className="hint">{words('noNotes')}</p>}
      <ul className="plain-list facts">
        {person.notes.map((note) => (
          <li key={note.id} className="stack">
            <Note note={note} contactId={person.id} />
          </li>
        ))}
      </ul>
      <LongField label={words('note')} hint={words('noteHint')} value={text} onChange={setText} maxLength={2_000} />
      <Trouble error={add.error} />
      <p>
        <Button className="btn" isDisabled={text.trim() === '' || add.isPending} onPress={() => add.mutate()}>
          {words('addNote')}
        </Button>
      </p>
    </section>
  );
}

function Note({ note, contactId }: { readonly note: Person['notes'][number]; readonly contactId: string }) {
  const words = useWords(profileWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { day, hours } = instantWhen(note.writtenAt, timeZone, language);
  const params = { path: { id: contactId, noteId: note.id } };
  return (
    <>
      <p>
        {note.text}
        <br />
        <span className="small soft">
          {day}, {hours}, {words(note.isMine ? 'byMe' : 'byOther')}
        </span>
      </p>
      <TwoTaps
        open={words('removeNote')}
        warning={words('removeNoteSure')}
        yes={words('removeNoteYes')}
        no={words('leave')}
        run={() => take(api.DELETE('/api/contacts/{id}/notes/{noteId}', { params }))}
        touches={touches}
      />
    </>
  );
}

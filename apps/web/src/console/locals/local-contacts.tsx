import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { LocalContact, UnionLocal } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { type Chosen, ChoosePerson } from '../people/choose-person.js';
import { peopleWords } from '../words/people.words.js';
import { placesWords } from '../words/places.words.js';
import { type Named, NamedFields } from './named-fields.js';

const touches = ['local'];

const nobody: Named & { readonly person: Chosen | null } = { person: null, role: 'rank_and_file', owner: null };

const name = (localId: string, contactId: string, { role, owner }: Named): Promise<unknown> => {
  const params = { path: { id: localId, contactId } };
  return take(
    api.PUT('/api/union-locals/{id}/contacts/{contactId}', {
      params,
      body: { role, ownerContactId: owner?.id ?? null },
    }),
  );
};

/** Whom we turn to in a local, as what, and who of us keeps in touch with each. */
export function LocalContacts({ local }: { readonly local: UnionLocal }) {
  const say = useWords(placesWords);
  const maySet = useMay()('PUT /api/union-locals/:id/contacts/:contactId');
  return (
    <section className="card stack" aria-labelledby="contacts">
      <h2 id="contacts">{say('contacts')}</h2>
      {local.contacts.length === 0 && <p className="hint">{say('noContacts')}</p>}
      <ul className="plain-list facts">
        {local.contacts.map((contact) => (
          <li key={contact.contactId} className="stack">
            <Line contact={contact} />
            {maySet && <ContactDeeds contact={contact} localId={local.id} />}
          </li>
        ))}
      </ul>
      {maySet && (
        <EditCard
          title={say('nameContact')}
          open={say('nameContact')}
          first={nobody}
          isReady={({ person }) => person !== null}
          save={async ({ person, ...named }) => person && name(local.id, person.id, named)}
          touches={touches}
        >
          {(typed, change) => (
            <>
              <ChoosePerson label={say('person')} chosen={typed.person} onChoose={(person) => change({ person })} />
              <NamedFields typed={typed} change={change} />
            </>
          )}
        </EditCard>
      )}
    </section>
  );
}

function Line({ contact }: { readonly contact: LocalContact }) {
  const say = useWords(placesWords);
  const noName = useWords(peopleWords)('noName');
  const { owner } = contact;
  return (
    <p>
      <Link href={`/people/${contact.contactId}`}>{contact.name ?? noName}</Link>, {say(`role_${contact.role}`)}
      <br />
      <span className="small soft">{owner ? say('keptBy', { owner: owner.name ?? noName }) : say('keptByNobody')}</span>
    </p>
  );
}

function ContactDeeds({ contact, localId }: { readonly contact: LocalContact; readonly localId: string }) {
  const say = useWords(placesWords);
  const noName = useWords(peopleWords)('noName');
  const { contactId, role, owner } = contact;
  const shown = contact.name ?? noName;
  const params = { path: { id: localId, contactId } };
  const first: Named = { role, owner: owner && { id: owner.contactId, name: owner.name } };
  return (
    <>
      <EditCard title={shown} first={first} save={(named) => name(localId, contactId, named)} touches={touches}>
        {(typed, change) => <NamedFields typed={typed} change={change} />}
      </EditCard>
      <TwoTaps
        open={say('letGo', { name: shown })}
        warning={say('letGoSure', { name: shown })}
        yes={say('letGoYes')}
        no={say('leave')}
        run={() => take(api.DELETE('/api/union-locals/{id}/contacts/{contactId}', { params }))}
        touches={touches}
      />
    </>
  );
}

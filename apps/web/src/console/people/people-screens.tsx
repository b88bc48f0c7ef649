import { lazy } from 'react';
import { DuplicatesScreen } from '../merges/duplicates-screen.js';
import { OnlyFor } from '../parts/only-for.js';
import { AddPersonScreen } from './add-person-screen.js';
import { PersonScreen } from '../person/person-screen.js';
import { PeopleScreen } from './people-screen.js';

/** Few import and seldom, so its part of the program comes when it is opened. */
const ImportScreen = lazy(async () => ({ default: (await import('../import/import-screen.js')).ImportScreen }));

/** The people of the chapter: the list, one of them, adding one, and bringing in a file. */
export function PeopleScreens({ part }: { readonly part: string }) {
  if (part === 'add') return <AddPersonScreen />;
  if (part === 'import') {
    return (
      <OnlyFor asking="POST /api/imports">
        <ImportScreen />
      </OnlyFor>
    );
  }
  if (part === 'duplicates') {
    return (
      <OnlyFor asking="GET /api/contacts/duplicates">
        <DuplicatesScreen />
      </OnlyFor>
    );
  }
  return part === '' ? <PeopleScreen /> : <PersonScreen key={part} id={part} />;
}

import type { Person } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { BringsForm } from './brings-form.js';
import { EditSection } from './edit-section.js';
import { HoursForm } from './hours-form.js';
import { PlacesForm } from './places-form.js';
import { UnionForm } from './union-form.js';
import { WaysForm } from './ways-form.js';
import { WhoForm } from './who-form.js';

const forms = [
  ['who', WhoForm],
  ['ways', WaysForm],
  ['places', PlacesForm],
  ['union', UnionForm],
  ['brings', BringsForm],
  ['hours', HoursForm],
] as const;

/** What is known of a person, part by part: each has a form and a save of its own. */
export function PersonEdits({ person }: { readonly person: Person }) {
  const words = useWords(profileWords);
  return forms.map(([part, Form]) => (
    <EditSection key={part} title={words(part)} person={person}>
      {(form) => <Form {...form} />}
    </EditSection>
  ));
}

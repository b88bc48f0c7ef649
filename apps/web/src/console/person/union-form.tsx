import { useUnionLocals } from '../api/questions.js';
import type { Person, PersonEdit } from '../api/shapes.js';
import { SelectField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';

/** The union local of a person, and the unit of it that bargains for them. */
export function UnionForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const locals = useUnionLocals().data?.items ?? [];
  const first = { localId: person.unionLocal?.id ?? '', unitId: person.bargainingUnit?.id ?? '' };
  const [typed, change] = useSaid(first, say, ({ localId, unitId }) => ({
    union: { localId: localId || null, unitId: unitId || null },
  }));
  const units = locals.find(({ id }) => id === typed.localId)?.units ?? [];
  const none = { value: '', label: words('noUnion') };
  return (
    <div className="halves">
      <SelectField
        label={words('unionLocal')}
        value={typed.localId}
        onChange={(localId) => change({ localId, unitId: '' })}
        choices={[none, ...locals.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={words('unit')}
        value={typed.unitId}
        onChange={(unitId) => change({ unitId })}
        choices={[none, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}

import { languages, type Language } from '#words';
import type { Person, PersonEdit } from '../api/shapes.js';
import { PickOne, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { ChoosePerson } from '../people/choose-person.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';
import { wordsOf } from './edits.rules.js';

/** Who somebody is, how they speak, where they live and through whom they came. */
export function WhoForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const first = {
    name: person.name ?? '',
    language: person.language,
    others: person.otherLanguages.join(', '),
    postalCode: person.postalCode ?? '',
    memberSince: person.memberSince ?? '',
    through: person.cameThrough,
  };
  const [typed, change] = useSaid(first, say, ({ name, language, others, ...typed }) => ({
    ...{ language, ...(name.trim() !== '' && { name }) },
    otherLanguages: wordsOf(others),
    postalCode: typed.postalCode.trim() || null,
    memberSince: typed.memberSince || null,
    // It may be somebody whom a convener may name no more; what is left out stays.
    ...(typed.through?.id !== person.cameThrough?.id && { cameThroughId: typed.through?.id ?? null }),
  }));
  return (
    <>
      <TypedField label={words('name')} value={typed.name} onChange={(name) => change({ name })} maxLength={200} />
      <PickOne<Language>
        label={words('language')}
        value={typed.language}
        onChange={(language) => change({ language })}
        choices={languages.map((value) => ({ value, label: words(`speaks_${value}`) }))}
      />
      <TypedField
        label={words('otherLanguages')}
        hint={words('otherLanguagesHint')}
        value={typed.others}
        onChange={(others) => change({ others })}
        maxLength={100}
      />
      <TypedField
        label={words('postalCode')}
        value={typed.postalCode}
        onChange={(postalCode) => change({ postalCode })}
        maxLength={12}
      />
      <TypedField
        type="date"
        label={words('memberSince')}
        value={typed.memberSince}
        onChange={(memberSince) => change({ memberSince })}
      />
      <ChoosePerson label={words('cameThrough')} chosen={typed.through} onChoose={(through) => change({ through })} />
    </>
  );
}

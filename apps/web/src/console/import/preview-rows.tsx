import { importLookWords, importRowWords } from '#words/importing';
import type { FileLook } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { importWords } from '../words/import.words.js';

type Row = FileLook['preview'][number];

/** The first rows as they would be taken in, numbers and addresses masked. */
export function PreviewRows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(importWords);
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="first-rows">
      <h2 id="first-rows">{say('preview')}</h2>
      <ol className="rows plain">
        {rows.map((row) => (
          <PreviewRow key={row.line} row={row} />
        ))}
      </ol>
    </section>
  );
}

function PreviewRow({ row }: { readonly row: Row }) {
  const say = useWords(importWords);
  const sayLook = useWords(importLookWords);
  const sayRow = useWords(importRowWords);
  const { person, remarks } = row;
  return (
    <li>
      <span className="split">
        <b>{person?.name ?? sayLook('leftOut')}</b>
        <span className="small soft">
          {row.standing && `${sayLook(`is_${row.standing}`)} · `}
          {say('line', { line: row.line })}
        </span>
      </span>
      {person && <Facts person={person} />}
      {remarks.length > 0 && (
        <span className="small">{remarks.map((remark) => sayRow(`remark_${remark}`)).join(' ')}</span>
      )}
    </li>
  );
}

function Facts({ person }: { readonly person: NonNullable<Row['person']> }) {
  const say = useWords(importWords);
  const phones = person.phones.map(({ masked, textable }) => (textable ? masked : `${masked} (${say('notTexted')})`));
  const facts = [
    phones.join(', ') || say('noPhone'),
    person.emails.join(', ') || say('noEmail'),
    ...(person.language ? [say(`speaks_${person.language}`)] : []),
    ...(person.postalCode ? [person.postalCode] : []),
    ...(person.memberSince ? [person.memberSince] : []),
    ...person.belongsTo,
  ];
  return <span className="small soft">{facts.join(' · ')}</span>;
}

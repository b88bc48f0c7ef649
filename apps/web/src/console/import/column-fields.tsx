import { importLookWords } from '#words/importing';
import type { FileLook, FileMapping } from '../api/shapes.js';
import { PickOne, SelectField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { importWords } from '../words/import.words.js';
import { meaningAt, meanings, samplesOf, withColumn } from './mapping.rules.js';

interface MappingProps {
  readonly mapping: FileMapping;
  readonly change: (mapping: FileMapping) => void;
}

/** What each column holds; those that are not read stand folded below. */
export function ColumnFields({ look, mapping, change }: MappingProps & { readonly look: FileLook }) {
  const say = useWords(importWords);
  const places = look.header.map((_, place) => place);
  const unread = places.filter((place) => meaningAt(mapping, place) === null);
  const field = (place: number) => (
    <ColumnField key={place} look={look} place={place} mapping={mapping} change={change} />
  );
  return (
    <section className="card fields" aria-labelledby="columns-read">
      <h2 id="columns-read">{say('columns')}</h2>
      {places.filter((place) => !unread.includes(place)).map(field)}
      {mapping.columns.some(({ meaning }) => meaning === 'member_since') && (
        <PickOne
          label={say('dates')}
          value={mapping.dates}
          onChange={(dates) => change({ ...mapping, dates })}
          choices={(['month_first', 'day_first'] as const).map((value) => ({ value, label: say(value) }))}
        />
      )}
      {unread.length > 0 && (
        <details>
          <summary>{say('unread', { n: unread.length })}</summary>
          <div className="fields">{unread.map(field)}</div>
        </details>
      )}
    </section>
  );
}

interface ColumnFieldProps extends MappingProps {
  readonly look: FileLook;
  readonly place: number;
}

function ColumnField({ look, place, mapping, change }: ColumnFieldProps) {
  const say = useWords(importWords);
  const sayLook = useWords(importLookWords);
  const samples = samplesOf(look, place).join(' · ');
  const choose = (value: string): void => {
    change(withColumn(mapping, place, meanings.find((meaning) => meaning === value) ?? null));
  };
  return (
    <SelectField
      label={look.header[place]?.trim() || say('nameless', { n: place + 1 })}
      hint={samples === '' ? say('empty') : say('samples', { samples })}
      value={meaningAt(mapping, place) ?? ''}
      onChange={choose}
      choices={[
        { value: '', label: sayLook('m_none') },
        ...meanings.map((meaning) => ({ value: meaning, label: sayLook(`m_${meaning}`) })),
      ]}
    />
  );
}

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 / Latin-1' },
  { value: 'utf-16le', label: 'UTF-16' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
] as const;

const delimiters = [
  { value: ',', key: 'd_comma' },
  { value: ';', key: 'd_semicolon' },
  { value: '\t', key: 'd_tab' },
  { value: '|', key: 'd_bar' },
] as const;

/** How a file of text is cut into letters and cells; a spreadsheet needs none of it. */
export function FormatFields({ mapping, change }: MappingProps) {
  const say = useWords(importWords);
  if (mapping.encoding === null || mapping.delimiter === null) return null;
  return (
    <details className="card">
      <summary>{say('format')}</summary>
      <div className="fields">
        <PickOne
          label={say('encoding')}
          value={mapping.encoding}
          onChange={(encoding) => change({ ...mapping, encoding })}
          choices={encodings}
        />
        <PickOne
          label={say('delimiter')}
          value={mapping.delimiter}
          onChange={(delimiter) => change({ ...mapping, delimiter })}
          choices={delimiters.map(({ value, key }) => ({ value, label: say(key) }))}
        />
      </div>
    </details>
  );
}

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { importLookWords, importRowWords } from '#words/importing';
import type { FileLook, FileMapping } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { importWords } from '../words/import.words.js';
import { ColumnFields, FormatFields } from './column-fields.js';
import { dropImport, useLook } from './import-deeds.js';
import { canBeTakenIn, thingsToMake } from './mapping.rules.js';
import { PreviewRows } from './preview-rows.js';
import type { Answers } from './start-step.js';
import { UnknownNames } from './unknown-names.js';

const nothing: ReadonlySet<string> = new Set();

interface LookStepProps {
  readonly id: string;
  readonly before: Answers;
  readonly onRead: (answers: Answers) => void;
  readonly onOther: () => void;
}

/** How the file is read: the guess, to be corrected, with what cannot be read and the first rows as they would be. */
export function LookStep({ id, before, onRead, onOther }: LookStepProps) {
  const say = useWords(importWords);
  const [changed, setChanged] = useState(before.mapping);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(nothing);
  const first = useLook(id, null, null);
  const asked = useLook(id, changed && { ...changed, make: [] }, null);
  const drop = useDeed(() => dropImport(id));
  const other = (): void => drop.mutate(undefined, { onSettled: onOther });
  const look = asked.data;
  const total = totalOf(first.data);
  const isReady = look !== undefined && !asked.isFetching && canBeTakenIn(look);
  const next = (): void => {
    if (look) onRead({ total, mapping: { ...(changed ?? look.mapping), make: thingsToMake(look.unknown, ticked) } });
  };
  const bar = (
    <>
      <Button className="btn gate" onPress={other}>
        {say('other')}
      </Button>
      <Button className="btn gate dark" isDisabled={!isReady} onPress={next}>
        {say('next')}
      </Button>
    </>
  );
  return (
    <Screen title={say('readTitle')} bar={bar}>
      {asked.isFetching && <p role="status">{say('looking')}</p>}
      <Trouble error={asked.error ?? drop.error} />
      {look && !asked.error && (
        <Looked
          look={look}
          mapping={changed ?? look.mapping}
          total={total}
          change={setChanged}
          ticked={ticked}
          tick={setTicked}
        />
      )}
    </Screen>
  );
}

/** Rows of the whole file, which only the first look counts. */
function totalOf(first: FileLook | undefined): number | null {
  return first?.total ?? null;
}

interface LookedProps {
  readonly look: FileLook;
  readonly mapping: FileMapping;
  readonly total: number | null;
  readonly change: (mapping: FileMapping) => void;
  readonly ticked: ReadonlySet<string>;
  readonly tick: (ticked: ReadonlySet<string>) => void;
}

function Looked({ look, mapping, total, change, ticked, tick }: LookedProps) {
  const sayLook = useWords(importLookWords);
  return (
    <>
      <p>{sayLook(`export_${look.export ?? 'none'}`)}</p>
      <p role="status">
        {total !== null && sayLook('total', { n: total })} {sayLook('looked', { n: look.looked })}{' '}
        {sayLook('refused', { n: look.refused })}{' '}
        {sayLook('people', { fresh: look.people.new, known: look.people.known, repeated: look.people.repeated })}
      </p>
      {look.fileRemarks.map((remark) => (
        <p key={remark} className="notice gold">
          {sayLook(`r_${remark}`)}
        </p>
      ))}
      <Remarks remarks={look.remarks} />
      <PreviewRows rows={look.preview} />
      <UnknownNames unknown={look.unknown} ticked={ticked} change={tick} />
      <ColumnFields look={look} mapping={mapping} change={change} />
      <FormatFields mapping={mapping} change={change} />
    </>
  );
}

function Remarks({ remarks }: Pick<FileLook, 'remarks'>) {
  const say = useWords(importWords);
  const sayLook = useWords(importLookWords);
  const sayRow = useWords(importRowWords);
  if (remarks.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{say('remarks')}</h2>
      <ul className="stack">
        {remarks.map(({ remark, rows, firstLine }) => (
          <li key={remark}>
            {sayRow(`remark_${remark}`)}{' '}
            <span className="small soft">({sayLook('remarkRows', { n: rows, line: firstLine })})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { importWords } from '../words/import.words.js';
import { sendFile } from './send-file.js';

/** Which file; it is sent in parts, and goes on by itself after a lost connection. */
export function ChooseStep({ onSent }: { readonly onSent: (id: string) => void }) {
  const say = useWords(importWords);
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState(0);
  const [waits, setWaits] = useState(false);
  const leavingRef = useRef<AbortController | null>(null);
  useEffect(() => () => leavingRef.current?.abort(), []);
  const send = useDeed(async (chosen: File) => {
    leavingRef.current = new AbortController();
    setPercent(0);
    onSent(await sendFile(chosen, { percent: setPercent, waiting: setWaits }, leavingRef.current.signal));
  });
  const bar = (
    <>
      <Link href="/people" className="btn gate">
        {say('back')}
      </Link>
      <Button
        className="btn gate dark"
        isDisabled={file === null || send.isPending}
        onPress={() => file && send.mutate(file)}
      >
        {say('send')}
      </Button>
    </>
  );
  return (
    <Screen title={say('title')} bar={bar}>
      <FileField onChosen={setFile} />
      {send.isPending && <Progress words={say('sending', { percent })} done={percent} total={100} />}
      {waits && (
        <p className="notice gold" role="status">
          {say('waiting')}
        </p>
      )}
      <Trouble error={send.error} />
    </Screen>
  );
}

function FileField({ onChosen }: { readonly onChosen: (file: File | null) => void }) {
  const say = useWords(importWords);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say('file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChosen(target.files?.item(0) ?? null)}
      />
      <p className="hint" id={`${id}-hint`}>
        {say('fileHint')}
      </p>
    </div>
  );
}

/** How far something is, in words and as a bar. */
export function Progress(props: { readonly words: string; readonly done: number; readonly total: number }) {
  const id = useId();
  return (
    <div className="field">
      <p role="status" id={id}>
        {props.words}
      </p>
      <progress aria-labelledby={id} value={props.done} max={Math.max(1, props.total)} />
    </div>
  );
}

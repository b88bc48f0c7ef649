import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import type { ImportReport } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { rowsDone } from '../people/people.rules.js';
import { importWords } from '../words/import.words.js';
import { Progress } from './choose-step.js';
import { ImportReportView } from './import-report.js';
import { isOver, resumeImport, stopImport, useImport } from './import-deeds.js';

/** How far an import is; it can be stopped and goes on, and when it is over there is its report. */
export function RunStep({ id }: { readonly id: string }) {
  const say = useWords(importWords);
  const queries = useQueryClient();
  const seen = useImport(id);
  const steer = useDeed((go: boolean) => (go ? resumeImport(id) : stopImport(id)), ['import']);
  const state = seen.data?.state;
  useEffect(() => {
    if (state !== 'done') return;
    for (const queryKey of [['people'], ['circles'], ['audience']]) void queries.invalidateQueries({ queryKey });
  }, [state, queries]);
  if (seen.data?.state === 'done') return <ImportReportView report={seen.data} />;
  const bar = (
    <>
      <Link href="/people" className="btn gate">
        {say('back')}
      </Link>
      {seen.data && !isOver(seen.data) && (
        <Button
          className="btn gate dark"
          isDisabled={steer.isPending}
          onPress={() => steer.mutate(state === 'stopped')}
        >
          {say(state === 'stopped' ? 'resume' : 'stop')}
        </Button>
      )}
    </>
  );
  return (
    <Screen title={say('runTitle')} bar={bar}>
      {seen.data && <HowFar report={seen.data} />}
      <Trouble error={seen.error ?? steer.error} />
    </Screen>
  );
}

function HowFar({ report }: { readonly report: ImportReport }) {
  const say = useWords(importWords);
  const { total, state, rowsPerSecond, secondsLeft } = report;
  const done = rowsDone(report);
  return (
    <>
      <Progress
        words={total === null ? say('counting') : say('progress', { done, total })}
        done={done}
        total={total ?? done}
      />
      {rowsPerSecond !== null && secondsLeft !== null && <Pace rate={rowsPerSecond} seconds={secondsLeft} />}
      {state === 'running' && <p className="hint">{say('leave')}</p>}
      {state === 'stopped' && (
        <p className="notice gold" role="status">
          {say('stopped')}
        </p>
      )}
      {(state === 'failed' || state === 'given_up') && (
        <p className="notice red" role="alert">
          {say(state === 'failed' ? 'failed' : 'givenUp')} {report.refusal?.detail}
        </p>
      )}
    </>
  );
}

function Pace({ rate, seconds }: { readonly rate: number; readonly seconds: number }) {
  const say = useWords(importWords);
  const left = seconds < 90 ? say('seconds', { n: seconds }) : say('minutes', { n: Math.round(seconds / 60) });
  return <p>{say('pace', { rate: Math.round(rate), left })}</p>;
}

import { Link } from 'wouter';
import { importRowWords } from '#words/importing';
import type { ImportReport } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { rowsToShow } from '../people/people.rules.js';
import { importWords } from '../words/import.words.js';
import { peopleWords } from '../words/people.words.js';

/** As many as a phone can scroll through. */
const mostShown = 200;

const outcomes = ['imported', 'updated', 'unchanged', 'refused'] as const;

/** What became of a file: how many rows of each outcome, and every row that somebody should look at. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const say = useWords(peopleWords);
  const sayRow = useWords(importRowWords);
  const { shown, more } = rowsToShow(report.rows, mostShown);
  const bar = (
    <Link href="/people" className="btn gate dark wide">
      {say('done')}
    </Link>
  );
  return (
    <Screen title={say('report')} bar={bar}>
      <dl className="numbers">
        {outcomes.map((outcome) => (
          <div key={outcome} className="number">
            <dt>{sayRow(`outcome_${outcome}`)}</dt>
            <dd className="sign">{report.counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {report.counts.refused > 0 && <Rejected id={report.id} />}
      {!report.attested && <p className="notice gold">{say('nobodyTexted')}</p>}
      {shown.length === 0 ? <p>{say('noRemarks')}</p> : <Rows rows={shown} all={shown.length + more} />}
      {more > 0 && <p>{say('moreRows', { n: more })}</p>}
    </Screen>
  );
}

/** The rows that were left out, to be corrected and imported once more. */
function Rejected({ id }: { readonly id: string }) {
  const say = useWords(importWords);
  const language = useLanguage();
  return (
    <div className="stack">
      <a className="btn" href={`/api/imports/${id}/rejected?language=${language}`} download>
        {say('rejected')}
      </a>
      <p className="hint">{say('rejectedHint')}</p>
    </div>
  );
}

function Rows({ rows, all }: { readonly rows: ImportReport['rows']; readonly all: number }) {
  const say = useWords(importRowWords);
  const sayAbout = useWords(peopleWords);
  return (
    <table className="rows">
      <caption>{sayAbout('remarked', { n: all })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('line')}</th>
          <th scope="col">{say('outcome')}</th>
          <th scope="col">{say('remarks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, outcome, remarks }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td className="short">{say(`outcome_${outcome}`)}</td>
            <td>{remarks.map((remark) => say(`remark_${remark}`)).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

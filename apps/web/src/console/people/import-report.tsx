import { Link } from 'wouter';
import type { ImportReport } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { peopleWords } from '../words/people.words.js';

const outcomes = ['imported', 'updated', 'unchanged', 'refused'] as const;

/** What became of a file: how many rows of each outcome, and every row that somebody should look at. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const say = useWords(peopleWords);
  const remarked = report.rows.filter(({ outcome, remarks }) => outcome === 'refused' || remarks.length > 0);
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
            <dt>{say(`outcome_${outcome}`)}</dt>
            <dd className="sign">{report.counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {!report.attested && <p className="notice gold">{say('nobodyTexted')}</p>}
      {remarked.length === 0 ? <p>{say('noRemarks')}</p> : <Rows rows={remarked} />}
    </Screen>
  );
}

function Rows({ rows }: { readonly rows: ImportReport['rows'] }) {
  const say = useWords(peopleWords);
  return (
    <table>
      <caption>{say('remarked', { n: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('line')}</th>
          <th scope="col">{say('outcome')}</th>
          <th scope="col">{say('remarks')}</th>
        </tr>
      </thead>
      <tbody className="rows">
        {rows.map(({ line, outcome, remarks }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td>{say(`outcome_${outcome}`)}</td>
            <td>{remarks.map((remark) => say(`remark_${remark}`)).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

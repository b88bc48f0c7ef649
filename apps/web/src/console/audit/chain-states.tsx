import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { auditWords } from '../words/audit.words.js';
import { type ChainOwner, chainOwners, type VerifiedChain, verifyChain } from './verify-chain.js';

/** Whether each chain is whole: looked through when the screen is opened, and again when somebody asks. */
export function ChainStates() {
  const say = useWords(auditWords);
  return (
    <section className="stack" aria-labelledby="chains">
      <h2 id="chains">{say('chains')}</h2>
      <ul className="stack">
        {chainOwners.map((service) => (
          <li key={service}>
            <ChainState service={service} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChainState({ service }: { readonly service: ChainOwner }) {
  const say = useWords(auditWords);
  const chain = useQuery({
    queryKey: ['audit-chain', service],
    queryFn: () => verifyChain(service),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const part = say(`part_${service}`);
  if (chain.isFetching) return <p role="status">{say('checking', { part })}</p>;
  return (
    <>
      <Trouble error={chain.error} />
      {chain.data && <Outcome part={part} chain={chain.data} />}
      <Button className="btn text" aria-label={`${say('checkAgain')}: ${part}`} onPress={() => void chain.refetch()}>
        {say('checkAgain')}
      </Button>
    </>
  );
}

function Outcome({ part, chain }: { readonly part: string; readonly chain: VerifiedChain }) {
  const say = useWords(auditWords);
  const { findings, moreFindings, entries, hasJournal } = chain;
  if (findings.length === 0) {
    return (
      <>
        <p className="notice green">{say('whole', { part, n: entries })}</p>
        {!hasJournal && <p className="hint">{say('noJournal', { part })}</p>}
      </>
    );
  }
  return (
    <div className="notice red" role="alert">
      <p>
        <b>{say('broken', { part })}</b>
      </p>
      <ul>
        {findings.map(({ kind, from, to }) => (
          <li key={`${kind} ${String(from)}`}>{say(`find_${kind}`, { from, to })}</li>
        ))}
      </ul>
      {moreFindings > 0 && <p>{say('findMore', { n: moreFindings })}</p>}
      <p>{say('findDo')}</p>
    </div>
  );
}

import type { Action, Wave } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { actionWords } from '../words/action.words.js';

interface NumbersProps {
  readonly action: Action;
  /** Null for those to whom they are not told. */
  readonly waves: readonly Wave[] | null;
}

/** What became of the texts and what people said, each with its sign and its word. */
export function Numbers({ action, waves }: NumbersProps) {
  const say = useWords(actionWords);
  const { totals } = action;
  // Whoever was asked again is one person.
  const firsts = (waves ?? []).filter(({ kind }) => kind !== 'nudge');
  const again = (waves ?? []).reduce((total, { kind, accepted }) => total + (kind === 'nudge' ? accepted : 0), 0);
  const sum = (of: 'accepted' | 'delivered'): number => firsts.reduce((total, wave) => total + wave[of], 0);
  const askedBy = (channel: 'sms' | 'email'): number =>
    firsts
      .flatMap((wave) => wave.byChannel)
      .filter((part) => part.channel === channel)
      .reduce((total, { accepted }) => total + accepted, 0);
  const email = askedBy('email');
  const nobody = totals.yes + totals.maybe + totals.no === 0 && sum('delivered') > 0;
  return (
    <>
      <dl className="numbers">
        {waves && <Tile label={say('asked')} n={sum('accepted')} />}
        {waves && <Tile label={say('delivered')} n={sum('delivered')} />}
        <Tile label={`● ${say('yes')}`} n={totals.yes} tone="good" />
        <Tile label={say('guests')} n={totals.guests} tone="good" />
        <Tile label={`◐ ${say('maybe')}`} n={totals.maybe} tone="maybe" />
        <Tile label={`○ ${say('no')}`} n={totals.no} />
        <Tile label={`✓ ${say('here')}`} n={totals.here} tone="good" />
        {totals.unverified > 0 && <Tile label={say('unverified')} n={totals.unverified} />}
      </dl>
      {email > 0 && <p className="hint">{say('askedBy', { sms: askedBy('sms'), email })}</p>}
      {again > 0 && <p className="hint">{say('askedTwice', { n: again })}</p>}
      {nobody && <p className="hint">{say('nobodyAnswered')}</p>}
    </>
  );
}

function Tile({ label, n, tone = '' }: { readonly label: string; readonly n: number; readonly tone?: string }) {
  return (
    <div className={`number ${tone}`}>
      <dt>{label}</dt>
      <dd className="sign">{n}</dd>
    </div>
  );
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consentOf,
  type Door,
  doorOf,
  followsOwnAct,
  type LedgerEntry,
  type OwnAct,
  stepDoor,
  untouched,
} from './ledger.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 11, 3, 15, minute));

const act = fc.record({
  what: fc.constantFrom('stop', 'start', 'join', 'attest', 'attest_elections', 'do_not_call', 'merge'),
  minute: fc.integer({ min: 0, max: 20 }),
});

interface Act {
  readonly what: string;
  readonly minute: number;
}

/** What a chapter's secretary would write on a card, act by act, knowing nothing of ledgers. */
class Card {
  word: 'yes' | 'no' | 'never asked' = 'never asked';
  elections = false;
  refusedAt = -1;

  hear(said: Act): void {
    if (said.what === 'stop' || (said.what === 'do_not_call' && this.word !== 'no')) this.refuse(said.minute);
    else if (said.what === 'start' || said.what === 'join') this.takeBack(said);
    else if (said.what === 'merge') this.word = this.word === 'yes' ? 'never asked' : this.word;
    else if (said.what.startsWith('attest')) this.standIn(said);
  }

  private refuse(minute: number): void {
    this.refusedAt = Math.max(this.refusedAt, minute);
    this.word = 'no';
  }

  private takeBack({ what, minute }: Act): void {
    const undone = this.word === 'no' && minute > this.refusedAt;
    if (undone || (what === 'join' && this.word !== 'no')) this.word = 'yes';
  }

  private standIn({ what }: Act): void {
    if (this.word === 'never asked') this.word = 'yes';
    if (what === 'attest_elections' && this.word === 'yes') this.elections = true;
  }
}

/** The entries that the product writes for the same act. */
function entriesOf({ what, minute }: Act, ledger: readonly LedgerEntry[]): LedgerEntry[] {
  const entry = { channel: 'sms', purpose: 'turnout', happenedAt: at(minute) } as const;
  const door = doorOf(ledger, 'sms');
  const own = (state: 'opted_in' | 'opted_out', cause: string): LedgerEntry[] =>
    followsOwnAct(door, { state, cause, happenedAt: at(minute) }) ? [{ ...entry, state, cause }] : [];
  if (what === 'stop') return own('opted_out', 'own_words');
  if (what === 'start') return own('opted_in', 'carrier_keyword');
  if (what === 'join') return own('opted_in', 'joined');
  if (what === 'merge') return [{ ...entry, state: 'unknown', cause: 'merged' }];
  if (what === 'do_not_call') return door.state === 'opted_out' ? [] : [{ ...entry, state: 'opted_out', cause: what }];
  const opened: LedgerEntry[] = door.state === 'unknown' ? [{ ...entry, state: 'opted_in', cause: 'attested' }] : [];
  const isOpen = doorOf([...ledger, ...opened], 'sms').state === 'opted_in';
  const elections: LedgerEntry = { ...entry, purpose: 'elections', state: 'opted_in', cause: 'attested' };
  return what === 'attest_elections' && isOpen ? [...opened, elections] : opened;
}

const words = { opted_in: 'yes', opted_out: 'no', unknown: 'never asked' } as const;

describe('the ledger of consent', () => {
  it('says after any acts in any order what a card kept by hand says', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const card = new Card();
        const ledger: LedgerEntry[] = [];
        for (const one of acts) {
          card.hear(one);
          ledger.push(...entriesOf(one, ledger));
          expect(words[consentOf(ledger, 'sms', 'turnout')]).toBe(card.word);
          const elections = card.word === 'no' ? 'no' : card.elections ? 'yes' : 'never asked';
          expect(words[consentOf(ledger, 'sms', 'elections')]).toBe(elections);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('inv I16: is never more permissive than the latest act of the person, whatever came in between', () => {
    const entry = fc.record({
      channel: fc.constant('sms' as const),
      purpose: fc.constantFrom('turnout', 'transactional', 'elections'),
      state: fc.constantFrom('opted_in', 'opted_out', 'unknown'),
      cause: fc.constantFrom('attested', 'carrier_keyword', 'own_words', 'page', 'joined', 'merged', 'do_not_call'),
      happenedAt: fc.integer({ min: 0, max: 9 }).map(at),
    }) as fc.Arbitrary<LedgerEntry>;
    const own = new Set(['carrier_keyword', 'page', 'joined']);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 15 }), fc.constantFrom('turnout', 'elections'), (ledger, purpose) => {
        const closings = ledger.filter(({ state }) => state === 'opted_out').map(({ happenedAt }) => happenedAt);
        const openings = ledger.filter(({ state, cause }) => state === 'opted_in' && own.has(cause));
        const lastClosed = Math.max(...closings.map((when) => when.getTime()));
        const undone = openings.some(({ happenedAt }) => happenedAt.getTime() > lastClosed);
        if (closings.length > 0 && !undone) expect(consentOf(ledger, 'sms', purpose)).toBe('opted_out');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['START alone is no evidence of what somebody never agreed to', untouched, start(5), false],
    ['joining is', untouched, { ...start(5), cause: 'joined' }, true],
    ['a START of the moment of the STOP does not undo it', closedAt(5), start(5), false],
    ['a later one does', closedAt(5), start(6), true],
    ['a second STOP counts from its own moment', closedAt(5), stop(7), true],
    ['an older STOP that comes late changes nothing', closedAt(5), stop(4), false],
  ])('%s', (_, door, said, follows) => {
    expect(followsOwnAct(door, said)).toBe(follows);
  });

  it('closes by a refusal that comes late, also after a START', () => {
    const open = { state: 'opted_in', closedAt: at(5) } as const;
    const late = { state: 'opted_out', cause: 'own_words', happenedAt: at(4) } as const;
    expect(stepDoor(open, late)).toEqual({ state: 'opted_out', closedAt: at(5) });
  });

  it('keeps channels apart', () => {
    const stopped = { channel: 'sms', purpose: 'turnout', state: 'opted_out', cause: 'own_words', happenedAt: at(1) };
    expect(consentOf([stopped as LedgerEntry], 'email', 'turnout')).toBe('unknown');
  });
});

function start(minute: number): OwnAct {
  return { state: 'opted_in', cause: 'carrier_keyword', happenedAt: at(minute) };
}

function stop(minute: number): OwnAct {
  return { state: 'opted_out', cause: 'own_words', happenedAt: at(minute) };
}

function closedAt(minute: number): Door {
  return { state: 'opted_out', closedAt: at(minute) };
}

import type { InventedAction } from './invented-chapter.js';
import type { RunningProduct } from './running-product.js';

const day = 24 * 3600_000;
const hour = 3600_000;

interface Wave {
  readonly audience: number | null;
  readonly asked: number;
  readonly waiting: number;
}

interface Line {
  readonly shifts: readonly {
    readonly shiftId: string;
    readonly endsAt: string;
    readonly rows: readonly { readonly contactId: string; readonly answer: string | null }[];
  }[];
}

/** The calendar date, in the place's zone, that many days from an instant. */
export function dateAfter(today: Date, days: number, timeZone: string): string {
  const at = new Date(today.getTime() + days * day);
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Posts an action of the invented chapter and lets its texts go out; the answer is its id. */
export async function postAction(
  product: RunningProduct,
  invented: InventedAction,
  date: string,
  partnerId: string,
  timeZone: string,
): Promise<string> {
  const { kind, title, place, from, to, target } = invented;
  const shifts = [{ startsAt: `${date}T${from}`, endsAt: `${date}T${to}`, target }];
  const draft = { kind, title, place, timeZone, partnerId, shifts };
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', draft);
  await product.ask('POST', `/api/actions/${id}/post`);
  return id;
}

/** Holds a past action from posting to the end: texts, answers, and who came. */
export async function holdPastAction(
  product: RunningProduct,
  invented: InventedAction,
  today: Date,
  partnerId: string,
  timeZone: string,
): Promise<void> {
  const date = dateAfter(today, invented.day, timeZone);
  // Two days before, early in the afternoon where these people live: asks may go, on a Sunday too.
  await product.setClock(new Date(Date.parse(`${dateAfter(today, invented.day - 2, timeZone)}T19:00:00Z`)));
  const id = await postAction(product, invented, date, partnerId, timeZone);
  await product.until(
    `the wave of ${invented.title}`,
    () => wavesOf(product, id),
    ([wave]) => wave?.audience !== null && wave !== undefined,
  );
  await product.ask('POST', '/practice/api/clock', { step: 61_000 });
  const [wave] = await product.until(
    `the texts of ${invented.title}`,
    () => wavesOf(product, id),
    ([sent]) => sent !== undefined && sent.asked > 0 && sent.waiting === 0,
  );
  await product.ask('POST', '/practice/api/replies', { seed: -invented.day });
  await product.until(
    `the answers to ${invented.title}`,
    () => product.ask<Line>('GET', `/api/actions/${id}/attendance`),
    (line) => answersOn(line).length >= (wave?.asked ?? 0) * 0.5,
  );
  await noteWhoCame(product, id, invented.showRate);
}

async function wavesOf(product: RunningProduct, id: string): Promise<Wave[]> {
  return (await product.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${id}`)).waves;
}

function answersOn(line: Line): string[] {
  return line.shifts.flatMap(({ rows }) =>
    rows.filter(({ answer }) => answer !== null).map(({ contactId }) => contactId),
  );
}

async function noteWhoCame(product: RunningProduct, id: string, showRate: number): Promise<void> {
  const line = await product.ask<Line>('GET', `/api/actions/${id}/attendance`);
  for (const { shiftId, endsAt, rows } of line.shifts) {
    await product.setClock(new Date(Date.parse(endsAt) + hour));
    const yes = rows.filter(({ answer }) => answer === 'yes');
    const notes = yes.map(({ contactId }, at) => ({
      shiftId,
      contactId,
      outcome: outcomeOf(at, yes.length, showRate),
    }));
    for (let from = 0; from < notes.length; from += 500) {
      const unnamed = from === 0 ? [{ shiftId, people: Math.round(yes.length * 0.1) }] : [];
      await product.ask('POST', `/api/actions/${id}/attendance`, { notes: notes.slice(from, from + 500), unnamed });
    }
  }
}

/** Who came first on the list came; some of the rest are known not to have come, and of the others nobody knows. */
function outcomeOf(at: number, of: number, showRate: number): 'attended' | 'no_show' | 'unknown' {
  if (at < of * showRate) return 'attended';
  return at % 3 === 0 ? 'unknown' : 'no_show';
}

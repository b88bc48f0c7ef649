import { ageText, countText, gapText, hereText, meterText, type BoardTexts } from '../pages/board-texts.js';
import { freshness, type BoardCounts, type FlooredCount } from '../pages/board.rules.js';

/**
 * Keeps a board alive: numbers move as they change, stay when the network is cut, grow visibly old, and come back by
 * themselves. It must run for a day on a wall, so it holds one connection, one ticking timer and nothing that grows.
 */

/** The server speaks every 10 s; a line that was silent for so long is dead even if it still looks open. */
const deadAfterSeconds = 35;
/** Between two tries to come back: long enough not to hammer a server that is just starting. */
const retryAfterMs = 4000;
/** Where there is no place for a stream, the page itself brings the numbers. */
const crowdedAfterMs = 60_000;
const rollMs = 600;

const board = found(document, '#board');
const age = found(document, '#age');
const texts = JSON.parse(board.dataset.texts ?? '') as BoardTexts;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

let stream: EventSource | undefined;
/** Too many streams stand open, of this network or of this board. */
let crowded: ReturnType<typeof setTimeout> | undefined;
let openedAt = 0;
let heardAt = performance.now();
let retry: ReturnType<typeof setTimeout> | undefined;
let reload: ReturnType<typeof setTimeout> | undefined;

function found(inside: ParentNode, selector: string): HTMLElement {
  const element = inside.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`This board has no ${selector}.`);
  return element;
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

function listen(): void {
  stream?.close();
  clearTimeout(retry);
  openedAt = performance.now();
  stream = new EventSource(board.dataset.stream ?? '');
  stream.addEventListener('counts', (event: MessageEvent<string>) => {
    heard();
    show(JSON.parse(event.data) as BoardCounts);
  });
  stream.addEventListener('beat', heard);
  stream.addEventListener('ended', () => location.reload());
  stream.addEventListener('error', () => {
    if (stream?.readyState === EventSource.CLOSED) void comeBack();
  });
}

function heard(): void {
  heardAt = performance.now();
  clearTimeout(crowded);
  crowded = undefined;
  tick();
}

/** A refused stream does not say why: the page itself does, and an ended link is told by reading it anew. */
async function comeBack(): Promise<void> {
  if ((await statusOf(location.href)) === 410) location.reload();
  const isFull = (await statusOf(board.dataset.stream ?? '')) === 429;
  if (isFull) crowded ??= setTimeout(() => location.reload(), crowdedAfterMs);
  else retry = setTimeout(listen, retryAfterMs);
  tick();
}

function statusOf(url: string): Promise<number | null> {
  return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(
    (answer) => answer.status,
    () => null,
  );
}

function tick(): void {
  const old = seconds(heardAt);
  age.textContent = ageText(old, texts, crowded !== undefined);
  age.dataset.freshness = freshness(old);
  if (crowded === undefined && seconds(Math.max(heardAt, openedAt)) > deadAfterSeconds) listen();
}

function show(counts: BoardCounts): void {
  const rows = counts.shifts.map((shift) => ({ shift, row: board.querySelector<HTMLElement>(row('shift', shift.id)) }));
  // A shift that the page has no row for was added meanwhile: only the server can name it, and it is not hurried.
  if (rows.some(({ row }) => row === null)) reload ??= setTimeout(() => location.reload(), retryAfterMs);
  roll(found(board, '[data-total="yes"]'), counts.yes);
  roll(found(board, '[data-total="here"]'), counts.here);
  found(board, '#nobody-yet').hidden = counts.yes > 0;
  for (const { shift, row } of rows) if (row) showShift(row, shift.yes, shift.here);
  for (const { id, yes } of counts.circles) {
    const cell = board.querySelector(`${row('circle', id)} [data-part="yes"]`);
    if (cell) cell.textContent = countText(yes, texts);
  }
}

function row(kind: 'shift' | 'circle', id: string): string {
  return `[data-${kind}="${CSS.escape(id)}"]`;
}

function showShift(row: HTMLElement, yes: FlooredCount, here: FlooredCount): void {
  const goal = Number(row.dataset.goal);
  const gap = gapText(yes, goal, texts);
  const gapCell = found(row, '[data-part="gap"]');
  gapCell.textContent = gap.text;
  gapCell.dataset.tone = gap.tone;
  found(row, '[data-part="yes"]').textContent = countText(yes, texts);
  found(row, '[data-part="here-text"]').textContent = hereText(here, texts);
  drawMeter(row, yes, here, goal);
}

function drawMeter(row: HTMLElement, yes: FlooredCount, here: FlooredCount, goal: number): void {
  const meter = row.querySelector('svg');
  const full = Number(meter?.dataset.full);
  const width = (count: FlooredCount) => `${Math.min(100, (100 * (typeof count === 'string' ? 0 : count)) / full)}%`;
  meter?.setAttribute('aria-label', meterText(yes, goal, texts));
  meter?.querySelector('[data-part="coming"]')?.setAttribute('width', width(yes));
  meter?.querySelector('[data-part="here"]')?.setAttribute('width', width(here));
}

/** Rolls a big number to its new value; the latest value always wins, and a page out of sight does not roll. */
function roll(element: HTMLElement, to: number): void {
  const from = Number(element.dataset.now ?? to);
  element.dataset.now = String(to);
  if (calm.matches || document.hidden || from === to) {
    element.textContent = countText(to, texts);
    return;
  }
  const began = performance.now();
  const step = () => {
    if (element.dataset.now !== String(to)) return;
    const part = Math.min(1, (performance.now() - began) / rollMs);
    element.textContent = countText(Math.round(from + (to - from) * part), texts);
    if (part < 1) requestAnimationFrame(step);
  };
  step();
}

setInterval(tick, 1000);
addEventListener('online', listen);
// A tablet that slept wakes with a dead line and a clock that stood still: it asks at once.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) listen();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) listen();
});
listen();

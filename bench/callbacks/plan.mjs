/** What the provider tells of texts: each passes three states, told in any order, and some of it is told twice. */

const states = ['queued', 'sent', 'delivered'];
/** One text in so many ends undelivered, for a reason after which nothing more is done. */
const undeliveredEvery = 100;
const plainFailure = 30008;
const repeatedShare = 0.05;

/** Whether the text of that number ends undelivered. */
export function isUndelivered(message) {
  return message % undeliveredEvery === 0;
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(items, random) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

function toldOf(message, state) {
  if (state !== 'delivered' || !isUndelivered(message)) return { message, status: state, code: null };
  return { message, status: 'undelivered', code: plainFailure };
}

/** How many messages that many callbacks are about. */
export function messagesOf(count) {
  return Math.floor((count * (1 - repeatedShare)) / states.length);
}

/**
 * @param {number} count callbacks in all, the repeated ones among them
 * @param {number} seed
 * @returns {{messages: number, callbacks: {message: number, status: string, code: number | null}[]}} in the order in
 *   which they are told
 */
export function planCallbacks(count, seed) {
  const random = randomFrom(seed);
  const messages = messagesOf(count);
  const callbacks = Array.from({ length: messages }, (_, message) =>
    states.map((state) => toldOf(message, state)),
  ).flat();
  const once = callbacks.length;
  while (callbacks.length < count) callbacks.push(callbacks[Math.floor(random() * once)]);
  shuffle(callbacks, random);
  return { messages, callbacks };
}

const kilobyte = 1024;

/** A form or a short document. */
const usualBytes = 16 * kilobyte;

/** What parts of Turnout tell one another: ids by the thousand, a mail with its pictures of words. */
const internalBytes = 512 * kilobyte;

/** Addresses that take more than a form. */
const moreBytes: Readonly<Record<string, number>> = {
  // A membership file of twenty thousand rows.
  'POST /api/imports': 8 * kilobyte * kilobyte,
  // One part of a file, here and at the front door.
  'PUT /api/imports/:id/parts/:position': 512 * kilobyte,
  // Two thousand ids.
  'POST /api/names': 128 * kilobyte,
  // An action with all shifts of a strike, and its words in two languages.
  'POST /api/actions': 64 * kilobyte,
  'PATCH /api/actions/:id': 64 * kilobyte,
  'POST /api/waves/preview': 64 * kilobyte,
  // Whatever goes to a service by the general way; the service itself asks for less, address by address.
  'POST /api/*': 128 * kilobyte,
  'PATCH /api/*': 64 * kilobyte,
};

/** Nobody waits longer than this for an answer. */
const usualMs = 30_000;

/** Addresses that may take longer: files, and whatever the front door passes on to a service that knows better. */
const slowMs = 130_000;
const slow = /^\/api\/(imports|exports|\*)|own-data|^\/internal\/(field-keys|audit)/;

/**
 * How much is read at an address, in bytes, and how long its answer may take.
 *
 * @param answerMs the longest that most answers take.
 */
export function boundsOf(
  method: string,
  path: string,
  answerMs = usualMs,
): { bodyLimit: number; handlerTimeout: number } {
  const bodyLimit = path.startsWith('/internal/') ? internalBytes : (moreBytes[`${method} ${path}`] ?? usualBytes);
  return { bodyLimit, handlerTimeout: slow.test(path) ? slowMs : answerMs };
}

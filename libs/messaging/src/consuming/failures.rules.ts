/** SQLSTATE classes and codes after which the same work may well succeed a moment later. */
const transientStates = /^(08|40001|40P01|53|57P0|58|55P03|25006|25P03)/;

const transientSystemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the pg driver says, without any code, when its connection went away. */
const lostConnection = /connection (terminated|ended|closed)|timeout exceeded when trying to connect|not queryable/i;

/** The code that PostgreSQL or the operating system gave the error or its cause; an empty text when there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('driverError' in error) return codeOf(error.driverError);
  return codeOf(error.cause);
}

/**
 * True when the failure lies around the work, not in it: a lost connection, a server that restarts, too many
 * connections, a deadlock. The same event may be tried again for as long as it takes.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return transientStates.test(code) || transientSystemCodes.has(code) || lostConnection.test(error.message);
}

const hopelessNames = new Set(['ZodError', '$ZodError', 'TypeError', 'ReferenceError', 'RangeError', 'SyntaxError']);

/** True when trying again cannot help: the event or the code is at fault, whatever the weather. */
export function isHopeless(error: unknown): boolean {
  return error instanceof Error && hopelessNames.has(error.name);
}

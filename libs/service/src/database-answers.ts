import type { Database } from '#database';

/** A database that takes longer than this for nothing is of no use to a request. */
const answerWithinMs = 2_000;

/** Null while the database answers, otherwise a few words; a check of `/readyz`. */
export async function databaseAnswers(database: Database): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, answerWithinMs, 'it does not answer in time');
  });
  const answer = database.query('SELECT 1').then(
    () => null,
    // The driver's own words may hold addresses and names of accounts, and anybody may ask for /readyz.
    () => 'it cannot be reached',
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the machine can reckon with a zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    // A name that is no zone is an answer here; anything else is not.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

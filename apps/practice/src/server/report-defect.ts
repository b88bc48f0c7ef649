/**
 * Says on standard error that the simulator itself has failed: it must not pass for a quiet phone, nor take the product
 * down that runs in the same process.
 */
export function reportDefect(cause: unknown): void {
  process.emitWarning(cause instanceof Error ? cause : String(cause));
}

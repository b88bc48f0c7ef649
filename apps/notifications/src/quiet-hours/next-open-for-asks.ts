import { nextOpen } from './quiet-hours.rules.js';

/**
 * The next instant from `at` on at which an ask may arrive in a zone; `at` itself when it may now. For a zone that
 * nobody knows it is `at` as well: whoever starts a clock by it has nothing better.
 */
export function nextOpenForAsks(zone: string, at: Date): Date {
  return nextOpen('ask', [zone], at) ?? at;
}

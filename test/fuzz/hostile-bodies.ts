import fc from 'fast-check';
import { newId } from '#runtime';

/** Values at the edges of what a field may hold, over them, and of other kinds. */
const values: readonly unknown[] = [
  ...[
    '',
    ' ',
    'a',
    'en',
    'x'.repeat(20_000),
    '\u0000',
    '\ud800',
    "'; DROP TABLE contacts; --",
    '../../etc/passwd',
    '%00',
  ],
  ...['+13125550142', '3125550142', 'ana@example.org', '2026-12-03T18:00:00Z', '9999-12-31T23:59:59Z', '0000-00-00'],
  ...[newId(), 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'f'.repeat(64), '__proto__', 'constructor'],
  ...[0, -1, 1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, true, false, null, [], {}],
  ...[[newId()], [newId(), newId()], ['x'], [null], [[[]]], { id: newId() }, { '': '' }],
  Array.from({ length: 3_000 }, () => newId()),
];

export const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Words that a path may hold where an id or a token stands. */
export const pathPart: fc.Arbitrary<string> = fc.constantFrom(
  ...[newId(), 'x', 'x'.repeat(24), 'x'.repeat(200), '%00', '%2e%2e%2f', '%F0%9F%92%A5', '0', '-1', 'undefined'],
);

/** A body of the fields that were asked for so far, and sometimes of one that nobody asked for. */
export function bodyOf(fields: ReadonlySet<string>): fc.Arbitrary<unknown> {
  const named = fc.record(Object.fromEntries([...fields].map((field) => [field, value])));
  const more = fc.tuple(named, value).map(([body, extra]) => ({ ...body, surplus: extra }));
  return fc.oneof({ weight: 8, arbitrary: named }, { weight: 1, arbitrary: more }, { weight: 1, arbitrary: value });
}

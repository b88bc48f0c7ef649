import type { z } from 'zod';
import type { FieldProblem } from './problem.js';

/** What a field of ours or a place in a list is called. Whatever else stands there may be somebody's data. */
const fieldName = /^(?:[a-z][A-Za-z]{0,39}|\d{1,6})$/;

/** What was wrong with a part of a request, field by field, without a word of what was in it. */
export function fieldProblems(part: string, issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.map((issue) => ({
    path: [part, ...issue.path.map(named)].join('.'),
    message: issue.code === 'unrecognized_keys' ? unknownFields(issue.keys) : issue.message,
  }));
}

function unknownFields(keys: readonly string[]): string {
  const names = keys.filter((key) => fieldName.test(key));
  if (names.length < keys.length) names.push('another');
  return `Unknown fields: ${names.join(', ')}.`;
}

function named(step: PropertyKey): string {
  const name = String(step);
  return fieldName.test(name) ? name : '…';
}

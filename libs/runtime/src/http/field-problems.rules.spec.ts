import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldProblems } from './field-problems.rules.js';

const shape = z.strictObject({ name: z.string(), phones: z.array(z.strictObject({ number: z.string() })).optional() });
const problems = (value: unknown) => fieldProblems('body', shape.safeParse(value).error?.issues ?? []);

describe('fieldProblems', () => {
  it('names the field and what it should be', () => {
    expect(problems({ name: 7, phones: [{ number: 1 }] })).toEqual([
      { path: 'body.name', message: expect.stringContaining('expected string') },
      { path: 'body.phones.0.number', message: expect.stringContaining('expected string') },
    ]);
  });

  it('names unknown fields, but never what may be the data of somebody', () => {
    const body = { name: '', nmae: '', 'rosa@example.org': '', 'Rosa Martínez': '', '+13125550142': '' };
    expect(problems(body)).toEqual([{ path: 'body', message: 'Unknown fields: nmae, another.' }]);
  });

  it('inv I10: shows no key of a record', () => {
    const { error } = z.record(z.string(), z.number()).safeParse({ 'Rosa Martínez': 'x' });
    expect(fieldProblems('body', error?.issues ?? [])).toEqual([{ path: 'body.…', message: expect.any(String) }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonDraft } from '../people/person.js';
import { groupSamePeople } from './same-person.rules.js';

function row(line: number, name: string, phones: string[], email: string | null = null) {
  const draft: PersonDraft = {
    name,
    email,
    phones: phones.map((e164) => ({ e164, textable: true })),
    language: null,
    postalCode: null,
    workplaceId: null,
    memberSince: null,
    circleIds: [],
    doNotCall: false,
    noMail: false,
    profile: null,
  };
  return { line, draft };
}

function linesOf(groups: { line: number }[][]): number[][] {
  return groups.map((group) => group.map(({ line }) => line));
}

describe('groupSamePeople', () => {
  it('joins rows of one name that share a number or an address, also through a third row', () => {
    const rows = [
      row(2, 'Ana Luz', ['1']),
      row(3, 'Ben Luz', ['1']),
      row(4, 'ana LUZ', ['2'], 'ana@example.org'),
      row(5, 'Ana Luz', ['3'], 'ANA@example.org'),
      row(6, 'Ana Luz', ['1', '2']),
      row(7, 'Ana Luz', ['9']),
    ];
    expect(linesOf(groupSamePeople(rows))).toEqual([[2, 4, 5, 6], [3], [7]]);
  });

  it('loses no row and keeps each group in order', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('Ana', 'Ben'), fc.subarray(['1', '2', '3', '4'])), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (people) => {
        const lines = linesOf(groupSamePeople(people.map(([name, phones], index) => row(index, name, phones))));
        expect(lines.flat().sort((a, b) => a - b)).toEqual(people.map((_, index) => index));
        for (const group of lines) expect(group).toEqual([...group].sort((a, b) => a - b));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { maskEmail, readEmail } from './email.rules.js';
import { fullName, nameKey } from './name.rules.js';

describe('names', () => {
  it.each([
    [{ first: 'Jane', last: 'Doe', suffix: '' }, 'Jane Doe'],
    [{ first: '  José ', last: ' de  la Cruz', suffix: 'Jr.' }, 'José de la Cruz Jr.'],
    [{ first: '', last: 'Doe', suffix: '' }, 'Doe'],
    [{ first: '', last: ' ', suffix: '' }, ''],
  ])('%j is shown as %j', (parts, shown) => {
    expect(fullName(parts)).toBe(shown);
  });

  it('compares names without accents, case, punctuation and spaces', () => {
    expect(nameKey('José  Núñez-Pérez')).toBe(nameKey('jose NUNEZ PEREZ'));
    expect(nameKey("O'Brien")).toBe(nameKey('O’Brien'));
  });

  it('keeps junior and senior apart, and letters that are not Latin', () => {
    expect(nameKey('John Doe Jr.')).not.toBe(nameKey('John Doe Sr.'));
    expect(nameKey('李 明')).not.toBe(nameKey('王 明'));
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['jane.doe@example.com', 'jane.doe@example.com'],
    [' Jane@EXAMPLE.ORG ', 'Jane@example.org'],
    ['jane', null],
    ['jane@example', null],
    ['jane doe@example.com', null],
    ['a@b.org; c@d.org', null],
    ['', null],
  ])('reads %j as %j', (text, address) => {
    expect(readEmail(text)).toBe(address);
  });

  it('masks all but the first letter and the host', () => {
    expect(maskEmail('jane.doe@example.com')).toBe('j…@example.com');
  });
});

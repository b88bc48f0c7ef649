import { describe, expect, it } from '@jest/globals';
import { sectionsOf } from './sections.rules.js';

describe('the sections of the console', () => {
  it('begin for each role with what it may see', () => {
    expect(sectionsOf('chair')[0]).toBe('actions');
    expect(sectionsOf('admin')).toEqual(['waiting', 'audit']);
    expect(sectionsOf('texter')).toEqual(['replies']);
    expect(sectionsOf('auditor')).toEqual(['audit', 'actions']);
  });
});

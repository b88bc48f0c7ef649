import { describe, expect, it } from '@jest/globals';
import type { Role } from '#runtime';
import { whatMayBeAsked } from '#service';
import { sectionsOf } from '../console/parts/sections.rules.js';

describe('the sections of the console', () => {
  it.each<[Role, string[]]>([
    ['chair', ['actions', 'replies', 'people', 'audiences', 'waiting', 'exports', 'invitations', 'hold']],
    ['convener', ['actions', 'people', 'audiences', 'exports']],
    ['captain', ['line']],
    ['partner', ['boards']],
    ['texter', ['replies']],
    ['admin', ['waiting', 'audit', 'exports', 'invitations', 'hold']],
    ['auditor', ['audit', 'actions', 'hold']],
  ])('for a %s are those that the access table opens, the first one where they begin', (role, sections) => {
    expect(sectionsOf({ role, may: whatMayBeAsked(role) })).toEqual(sections);
  });
});

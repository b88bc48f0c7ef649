import type { ActionKind } from '../api/shapes.js';

/** The kinds of action, those that a chapter posts most first. */
export const kinds: readonly ActionKind[] = [
  'picket',
  'rally',
  'leafleting',
  'delegation',
  'phone_bank',
  'canvass',
  'hearing',
  'training',
  'meeting',
  'supply_drop',
];

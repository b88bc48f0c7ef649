import { describe, expect, it } from '@jest/globals';
import { segmentsOf } from './segments.js';

describe('segments as they are billed', () => {
  it.each([
    ['a'.repeat(160), 1, 'GSM-7'],
    ['a'.repeat(161), 2, 'GSM-7'],
    ['ñ'.repeat(160), 1, 'GSM-7'],
    ['á'.repeat(70), 1, 'UCS-2'],
    [`${'a'.repeat(150)}á`, 3, 'UCS-2'],
    ['€'.repeat(80), 1, 'GSM-7'],
    ['€'.repeat(81), 2, 'GSM-7'],
  ])('%#', (body, count, encoding) => {
    expect(segmentsOf(body)).toEqual({ count, encoding });
    expect(segmentsOf(body)).toEqual({ count, encoding });
  });
});

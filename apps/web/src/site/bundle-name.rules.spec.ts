import { describe, expect, it } from '@jest/globals';
import { bundleName } from './bundle-name.rules.js';

describe('the file of a bundle', () => {
  it.each(['console.IIZOJNYI.js', 'console-chunk.32P4HHP4.js.map', 'board.css'])(
    'is named by its address: %s',
    (name) => {
      expect(bundleName(`/assets/${name}`)).toBe(name);
    },
  );

  it.each([
    ...['..\\..\\jest.config.js', '\\etc\\x.js', '../x.js', '%2e%2e%2fx.js', 'a%00.js', 'a\0.js', 'http:x.js', '.js'],
    ...[`${'x'.repeat(300)}.js`, 'manifest.json', 'console.IIZOJNYI.js.br', 'a.js\n', ''],
  ])('is never one elsewhere, and not asked of the disk: %j', (name) => {
    expect(bundleName(`/assets/${name}`)).toBeNull();
  });
});

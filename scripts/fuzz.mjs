/**
 * The fuzz of every address by itself: `npm run fuzz`, with `--long` for some fifty times as many requests and
 * `--seed NUMBER` for others than the usual ones. A seed is printed, so that what went wrong can be asked again.
 */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { long: { type: 'boolean' }, seed: { type: 'string' } } });
const asked = {
  ...(values.long ? { FUZZ_EXAMPLES: '200', FUZZ_SEED: String(Date.now() % 1_000_000) } : {}),
  ...(values.seed ? { FUZZ_SEED: values.seed } : {}),
};

await build(root);
const env = { ...process.env, ...asked, NODE_OPTIONS: '--experimental-vm-modules' };
const words = ['--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js'), 'test/fuzz'];
const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env });
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});

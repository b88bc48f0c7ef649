#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);
if (!existsSync(main)) {
  process.stderr.write('Turnout is not built yet. Run `npm run build` (or `npm start`) once, then try again.\n');
  process.exit(1);
}
await import(main.href);

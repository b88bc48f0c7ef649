/**
 * `npm run demo`: Turnout on a data folder of its own, with an invented chapter. The chapter is made by using the
 * running product as people would, once; later starts find it there.
 */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const dataDir = process.env.TURNOUT_DATA_DIR ?? '.turnout-demo';
const port = process.env.PORT ?? '3000';
const url = `http://127.0.0.1:${port}`;
const madeFile = join(dataDir, 'demo-made');
const env = {
  TURNOUT_ORG_NAME: 'Southside Solidarity',
  PUBLIC_URL: `http://localhost:${port}`,
  ...process.env,
  TURNOUT_DATA_DIR: dataDir,
  PORT: port,
};

const house = spawn(process.execPath, ['dist/apps/all-in-one/src/main.js'], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => house.kill(signal));
house.on('exit', (code) => process.exit(code ?? 1));

await answering();
if (!existsSync(madeFile)) {
  const args = ['apps/cli/bin/turnout.js', '--url', url, 'demo'];
  const demo = spawn(process.execPath, args, { env, stdio: 'inherit' });
  const code = await new Promise((resolve) => demo.on('exit', resolve));
  if (code !== 0) {
    process.stderr.write(`The demonstration is not complete. Remove ${dataDir} and start again.\n`);
    house.kill('SIGTERM');
  } else {
    writeFileSync(madeFile, '');
  }
}

/** Waits until the front door answers; the house's own exit ends this program too. */
async function answering() {
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(100);
  }
}

import { type Browser, chromium } from 'playwright-core';
import { ensureProgram, machinePrograms } from './programs.js';

/** Switches off all that a browser does besides showing our pages, so that nothing it asks leaves this machine. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * A headless Chromium, installed from Debian when it is missing. Whoever starts it closes it.
 *
 * @throws Error that says how to get Chromium when it is missing and cannot be installed.
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = await ensureProgram(machinePrograms.chromium);
  // Chromium's own sandbox refuses to work for root, as which containers run tests.
  return chromium.launch({ executablePath, args: quiet, chromiumSandbox: process.getuid?.() !== 0 });
}

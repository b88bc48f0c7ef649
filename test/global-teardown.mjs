import { endRun } from './run-folder.mjs';

export default async function teardown() {
  await endRun();
}

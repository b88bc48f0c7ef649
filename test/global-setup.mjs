import { beginRun, endDeadRuns } from './run-folder.mjs';

export default async function setup() {
  await endDeadRuns();
  await beginRun();
}

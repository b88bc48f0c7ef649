import { Command } from 'commander';
import { exitCodes } from '#runtime';
import { confirm } from '../confirm.js';
import { FrontDoor } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { table } from '../table.js';
import { findingWords, journalWords } from './audit-words.js';
import { type ChainReport, type ChainOwner, chainOwners, verifyChain } from './verify-chain.js';

interface VerifyOptions extends SharedOptions {
  readonly acceptRestore?: boolean;
}

/** `turnout verify-audit`: the audit chain of every service, from its first entry to its last. */
export function verifyAuditCommand(): Command {
  return new Command('verify-audit')
    .description(
      `look for a changed, missing, moved or cut-off entry in the audit chains; exits ${String(exitCodes.auditBroken)} when there is one`,
    )
    .option('--accept-restore', 'afterwards, note that databases were set back on purpose')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<VerifyOptions>();
      const door = FrontDoor.fromSettings(options.url);
      const chains: ChainReport[] = [];
      for (const service of chainOwners) chains.push(await verifyChain(door, service));
      const whole = chains.every(({ findings }) => findings.length === 0);
      print(options.json, { whole, chains }, inWords(chains));
      if (!whole) process.exitCode = exitCodes.auditBroken;
      if (options.acceptRestore) await acceptRestores(door, chains, options);
    });
}

function inWords(chains: readonly ChainReport[]): string {
  const rows = chains.map(({ service, first, head, checked, findings, moreFindings }) => [
    service,
    String(checked),
    checked === 0 ? '-' : `${String(first)} to ${String(head)}`,
    findings.length === 0 ? 'whole' : `BROKEN (${String(findings.length + moreFindings)})`,
  ]);
  const told = chains.flatMap((chain) => [
    ...chain.findings.map((finding) => `${chain.service}: ${findingWords(finding)}`),
    ...(chain.moreFindings > 0
      ? [`${chain.service}: ${String(chain.moreFindings)} more findings of these kinds.`]
      : []),
    ...journalWords(chain),
  ]);
  return [table(['service', 'entries', 'positions', 'chain'], rows), ...told].join('\n');
}

/** Only a chain of which nothing else is wrong: who accepts a restore accepts nothing else with it. */
async function acceptRestores(door: FrontDoor, chains: readonly ChainReport[], options: VerifyOptions): Promise<void> {
  const setBack: ChainOwner[] = chains
    .filter(
      ({ findings }) =>
        findings.length > 0 && findings.every(({ kind }) => kind === 'set_back' || kind === 'truncated'),
    )
    .map(({ service }) => service);
  if (setBack.length === 0) return;
  await confirm(options, `Were the databases of ${setBack.join(', ')} set back to a backup on purpose?`);
  for (const service of setBack) await door.ask('POST', '/api/audit/acceptances', { service });
}

import { Command } from 'commander';
import { exitCodes, SettingsError } from '#runtime';
import { verifyAuditCommand } from './audit/verify-audit.command.js';
import { Refused } from './front-door.js';
import { demoCommand } from './demo/demo.command.js';
import { exportCommand } from './exporting/export.command.js';
import { importCommand } from './importing/import.command.js';
import { parkedCommand } from './parked/parked.command.js';
import { legalHoldCommand } from './legal-hold.command.js';
import { rotateKeysCommand } from './keys/rotate-keys.command.js';
import { secretsCommand } from './secrets.command.js';
import { staffCommand } from './staff.command.js';

const program = new Command('turnout')
  .description('Speaks to a running Turnout with the keys of its data folder.')
  .option('--url <url>', 'where Turnout answers; PUBLIC_URL unless said otherwise')
  .option('--json', 'print JSON for scripts')
  .option('--yes', 'do not ask back')
  .addCommand(staffCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(parkedCommand())
  .addCommand(verifyAuditCommand())
  .addCommand(secretsCommand())
  .addCommand(rotateKeysCommand())
  .addCommand(legalHoldCommand())
  .addCommand(demoCommand());

try {
  await program.parseAsync();
} catch (error) {
  // What a person can act on is said in words; anything else is a defect and shows its trace.
  if (!(error instanceof Refused) && !(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitCodes.failed;
}

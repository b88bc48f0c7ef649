import { ApprovalMails } from './approval-mails.js';
import { DecideAsk } from './decide-ask.js';
import { ListForMe } from './list-for-me.js';
import { MailApprovers } from './mail-approvers.js';
import { ShowAsk } from './show-ask.js';
import { ShowExportAsk } from './show-export-ask.js';
import { ShowGrantAsk } from './show-grant-ask.js';
import { ShowWaveAsk } from './show-wave-ask.js';
import { WaitingAsks } from './waiting-asks.js';

/** What telling and asking a second person takes. */
export const approvalParts = [
  ...[WaitingAsks, ApprovalMails, MailApprovers],
  ...[ShowWaveAsk, ShowExportAsk, ShowGrantAsk, ShowAsk, ListForMe, DecideAsk],
];

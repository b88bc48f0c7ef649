import { z } from 'zod';
import { defineSetting } from './define-setting.js';

/** How long things are kept; the jobs that delete follow these, and so does the public page on privacy. */
export const keepingSettings = {
  keepReplyTextDays: defineSetting({
    name: 'TURNOUT_KEEP_REPLY_TEXT_DAYS',
    schema: z.coerce.number().int().min(1).max(36_500).default(30),
    shownDefault: '30',
    help: 'How long the words of incoming texts are kept; what was understood stays.',
    usedBy: ['notifications', 'web'],
  }),
  keepCallbackDays: defineSetting({
    name: 'TURNOUT_KEEP_CALLBACK_DAYS',
    schema: z.coerce.number().int().min(1).max(36_500).default(7),
    shownDefault: '7',
    help: 'How long status callbacks of the provider are kept as they came.',
    usedBy: ['notifications'],
  }),
  keepSentDays: defineSetting({
    name: 'TURNOUT_KEEP_SENT_DAYS',
    schema: z.coerce.number().int().min(3).max(36_500).default(90),
    shownDefault: '90',
    help: 'How long it is kept who was sent what; then the numbers of each wave stay.',
    usedBy: ['contacts', 'notifications', 'web'],
  }),
  providerTextHours: defineSetting({
    name: 'TURNOUT_PROVIDER_TEXT_HOURS',
    schema: z.coerce.number().int().min(1).max(8_760).default(48),
    shownDefault: '48',
    help: 'Hours after which a text that is final is deleted at the provider.',
    usedBy: ['notifications', 'web'],
  }),
  keepAnswersDays: defineSetting({
    name: 'TURNOUT_KEEP_ANSWERS_DAYS',
    schema: z.coerce.number().int().min(1).max(36_500).default(90),
    shownDefault: '90',
    help: 'Days after an action until who said and did what becomes numbers.',
    usedBy: ['actions', 'contacts', 'web'],
  }),
  keepSensitiveAnswersDays: defineSetting({
    name: 'TURNOUT_KEEP_SENSITIVE_ANSWERS_DAYS',
    schema: z.coerce.number().int().min(1).max(36_500).default(14),
    shownDefault: '14',
    help: 'The same for actions that are marked sensitive.',
    usedBy: ['actions', 'contacts', 'web'],
  }),
  keepAuditDays: defineSetting({
    name: 'TURNOUT_KEEP_AUDIT_DAYS',
    schema: z.coerce.number().int().min(90).max(36_500).default(365),
    shownDefault: '365',
    help: 'How long the audit is kept; never less than 90 days.',
    usedBy: ['actions', 'contacts', 'notifications', 'web'],
  }),
} as const;

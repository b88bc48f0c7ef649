import { BeginCodeApp } from './begin-code-app.js';
import { CheckCode } from './check-code.js';
import { CodeAppController } from './code-app.controller.js';
import { CodeApps } from './code-apps.js';
import { ConfirmCodeApp } from './confirm-code-app.js';
import { EnterByCode } from './enter-by-code.js';
import { ProveByCode } from './prove-by-code.js';
import { RemoveCodeApp } from './remove-code-app.js';
import { ShowCodeApp } from './show-code-app.js';

/** One-time codes of an app, and what stands in for it. */
export const codeAppParts = [
  CodeApps,
  EnterByCode,
  BeginCodeApp,
  ShowCodeApp,
  ConfirmCodeApp,
  CheckCode,
  ProveByCode,
  RemoveCodeApp,
];

/** And its routes. */
export const codeAppControllers = [CodeAppController];

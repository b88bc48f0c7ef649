import { BeginSession } from './begin-session.js';
import { ChangeMe } from './change-me.js';
import { CreateScriptToken } from './create-script-token.js';
import { CreateSetUpLink } from './create-set-up-link.js';
import { EndSessions } from './end-sessions.js';
import { FreshProof } from './fresh-proof.js';
import { ProveAgain } from './prove-again.js';
import { ProveController } from './prove.controller.js';
import { SessionController } from './session.controller.js';
import { ShowSession } from './show-session.js';
import { ShowSignIns } from './show-sign-ins.js';
import { SignInDeedsController } from './sign-in-deeds.controller.js';
import { SignInDoor } from './sign-in-door.js';
import { SignInSteps } from './sign-in-steps.js';
import { SignInController } from './sign-in.controller.js';
import { SignInsController } from './sign-ins.controller.js';
import { StaffBook } from './staff-book.js';
import { StaffController } from './staff.controller.js';
import { StartAnew } from './start-anew.js';
import { UseSetUpLink } from './use-set-up-link.js';
import { WaysIn } from './ways-in.js';

/** Who is in, by which session, and how they prove it again. */
export const signInParts = [
  SignInDoor,
  SignInSteps,
  StaffBook,
  WaysIn,
  FreshProof,
  ProveAgain,
  BeginSession,
  EndSessions,
  StartAnew,
  ShowSignIns,
  ShowSession,
  ChangeMe,
  UseSetUpLink,
  CreateSetUpLink,
  CreateScriptToken,
];

/** And its routes. */
export const signInControllers = [
  SignInController,
  SignInsController,
  SignInDeedsController,
  ProveController,
  StaffController,
  SessionController,
];

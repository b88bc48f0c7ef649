import { LinkAnswersController } from './link-answers.controller.js';
import { LinkAnswers } from './link-answers.js';
import { PublicActionsController } from './public-actions.controller.js';
import { TakePageAnswer } from './take-page-answer.js';

/** The page of an action, and answers given there. */
export const publicActionParts = [TakePageAnswer, LinkAnswers];

/** And its routes. */
export const publicActionControllers = [PublicActionsController, LinkAnswersController];

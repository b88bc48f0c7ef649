import { HomeController } from './home.controller.js';
import { LinkAnswersController } from './link-answers.controller.js';
import { LinkAnswers } from './link-answers.js';
import { ListActions } from './list-actions.js';
import { PublicActionsController } from './public-actions.controller.js';
import { TakePageAnswer } from './take-page-answer.js';

/** The people's page, the page of an action, and answers given there. */
export const publicActionParts = [ListActions, TakePageAnswer, LinkAnswers];

/** And its routes. */
export const publicActionControllers = [HomeController, PublicActionsController, LinkAnswersController];

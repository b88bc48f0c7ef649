import { CircleDoor } from './circle-door.js';
import { CirclesController } from './circles.controller.js';
import { PublicCircles } from './public-circles.js';
import { TakeJoin } from './take-join.js';

/** The page of a circle, and joining there. */
export const circleParts = [PublicCircles, TakeJoin, CircleDoor];

/** And its routes. */
export const circleControllers = [CirclesController];

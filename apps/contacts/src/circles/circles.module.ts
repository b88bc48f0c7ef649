import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { AddCircle } from './add-circle.js';
import { AppointConvener } from './appoint-convener.js';
import { ChangeCircle } from './change-circle.js';
import { CirclesController } from './circles.controller.js';
import { ListCircles } from './list-circles.js';
import { ListPublicCircles } from './list-public-circles.js';
import { PublicCirclesController } from './public-circles.controller.js';
import { ShowCircle } from './show-circle.js';

@Module({
  imports: [SealingModule],
  controllers: [CirclesController, PublicCirclesController],
  providers: [AddCircle, AppointConvener, ChangeCircle, ListCircles, ListPublicCircles, ShowCircle],
})
export class CirclesModule {}

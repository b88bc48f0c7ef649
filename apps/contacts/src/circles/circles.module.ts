import { Module } from '@nestjs/common';
import { AddCircle } from './add-circle.js';
import { CirclesController } from './circles.controller.js';
import { ListCircles } from './list-circles.js';

@Module({ controllers: [CirclesController], providers: [AddCircle, ListCircles] })
export class CirclesModule {}

import { Injectable } from '@nestjs/common';
import { newId } from '#runtime';

/** This process among those that send. */
@Injectable()
export class Replica {
  readonly id = newId();
}

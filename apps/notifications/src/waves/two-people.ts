import { Injectable } from '@nestjs/common';
import { Settings } from '#runtime';
import type { TwoPeopleRule } from './wave-gate.rules.js';

/** Whether waves above a size need a second person here, and above which. */
@Injectable()
export class TwoPeople {
  readonly rule: TwoPeopleRule;

  constructor(settings: Settings) {
    const { twoPeople, approvalAbove } = settings.values;
    this.rule = { isOn: twoPeople === 'on', above: approvalAbove };
  }
}

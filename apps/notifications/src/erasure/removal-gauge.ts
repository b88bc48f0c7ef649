import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '#runtime';
import { ProviderRemovals } from './provider-removals.js';

/** What `/metrics` tells of texts that the provider is still to forget; read when it is asked for. */
@Injectable()
export class RemovalGauge {
  constructor(removals: ProviderRemovals, metrics: Metrics) {
    new Gauge({
      name: 'turnout_erased_texts_at_provider',
      help: 'Texts of erased people that the provider has not deleted yet; parked are those tried for more than a day.',
      labelNames: ['state'],
      registers: [metrics.registry],
      async collect() {
        const { waiting, parked } = await removals.count();
        this.set({ state: 'waiting' }, waiting - parked);
        this.set({ state: 'parked' }, parked);
      },
    });
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { Database, FieldCipher, FieldKeyRing } from '#database';
import {
  CallerResolver,
  Clock,
  Crashpoints,
  Health,
  HealthController,
  IdentityTokens,
  Logger,
  MachineClock,
  Metrics,
  Secrets,
  ServiceClient,
  ServiceIdentity,
  Settings,
  SystemClock,
} from '#runtime';
import { IdentityGuard } from './access/identity-guard.js';
import { Refusals } from './access/refusals.js';
import { RefusingFilter } from './access/refusing-filter.js';
import type { Host } from './host.js';
import type { ServiceDefinition } from './service-definition.js';

/** What every service has at hand without asking for it. */
@Module({})
export class CoreModule {
  static for(definition: ServiceDefinition, host: Host, logger: Logger, dataSource: DataSource): DynamicModule {
    const machineClock = host.machineClock ?? new SystemClock();
    const identity = new ServiceIdentity(definition.name, host.secrets, machineClock);
    const ring = ringOf(definition.name, host.secrets);
    const values = [
      { provide: Clock, useValue: host.clock },
      { provide: MachineClock, useValue: machineClock },
      { provide: Settings, useValue: host.settings },
      { provide: Secrets, useValue: host.secrets },
      { provide: Logger, useValue: logger },
      { provide: Database, useValue: new Database(dataSource) },
      { provide: FieldKeyRing, useValue: ring },
      { provide: FieldCipher, useValue: new FieldCipher(ring, definition.sealed) },
      { provide: Metrics, useValue: new Metrics() },
      { provide: Health, useValue: new Health() },
      { provide: ServiceIdentity, useValue: identity },
      { provide: ServiceClient, useValue: new ServiceClient(identity, host.transports) },
      { provide: Crashpoints, useValue: new Crashpoints(host.settings.values.crashpoint) },
    ];
    const everywhere = [
      { provide: CallerResolver, useClass: definition.callers ?? IdentityTokens },
      { provide: APP_GUARD, useClass: IdentityGuard },
      { provide: APP_FILTER, useClass: RefusingFilter },
    ];
    const parts = [Refusals, ...(definition.callerParts ?? [])];
    return {
      module: CoreModule,
      global: true,
      controllers: [HealthController],
      providers: [...values, ...parts, ...everywhere],
      exports: [...values.map(({ provide }) => provide), ...parts],
    };
  }
}

/** The field keys of a service, which follow the secrets file. */
function ringOf(name: string, secrets: Secrets): FieldKeyRing {
  return new FieldKeyRing(secrets.fieldKeys(name), () => {
    secrets.reload();
    return secrets.fieldKeys(name);
  });
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CallerResolver } from '../identity/caller-resolver.js';
import type { Caller } from '../identity/service-identity.js';
import { notAllowed, notSignedIn, Problem } from './problem.js';
import { type Access, type IdentifiedRequest, routeMetadata, type RouteSpec } from './route.js';

/** Lets a request reach a route only when its proven caller is one of those the route names. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const spec = this.reflector.get<RouteSpec | undefined>(routeMetadata, context.getHandler());
    if (!spec) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no route declaration.`);
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const caller = await this.callers.resolve(request);
    if (caller) request.caller = caller;
    if (spec.access.includes('public')) return true;
    if (!caller) throw new Problem(notSignedIn);
    if (!spec.access.some((access) => allows(access, caller))) throw new Problem(notAllowed);
    return true;
  }
}

function allows(access: Access, caller: Caller): boolean {
  if (access.startsWith('service:')) return access === `service:${caller.service}`;
  return caller.person?.role === access;
}

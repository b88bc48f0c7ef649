import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  CallerResolver,
  Clock,
  type IdentifiedRequest,
  notAllowed,
  notSignedIn,
  outOfScope,
  Problem,
  routeMetadata,
  type RouteSpec,
  ServiceIdentity,
} from '#runtime';
import { type Access } from './access-table.js';
import { judge } from './access.rules.js';
import { accessOf, lineOf } from './service-access.js';

const refusals = { wrong_role: notAllowed, out_of_scope: outOfScope } as const;

/** Lets a request reach a route only when the access table lets its proven caller. */
@Injectable()
export class IdentityGuard implements CanActivate {
  private readonly lines: Readonly<Record<string, readonly Access[]>>;
  /** The lines of routes that were asked for, so that a webhook does not put its name together each time. */
  private readonly known = new Map<RouteSpec, readonly Access[]>();

  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerResolver,
    private readonly clock: Clock,
    { name }: ServiceIdentity,
  ) {
    this.lines = accessOf(name);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.accessTo(context);
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const caller = await this.callers.resolve(request);
    if (caller) request.caller = caller;
    if (access.includes('public')) return true;
    if (!caller) throw new Problem(notSignedIn);
    const { id } = request.params as { id?: string };
    const verdict = judge(access, { caller, id, now: this.clock.now() });
    if (verdict === 'allowed') return true;
    throw new Problem(refusals[verdict]);
  }

  private accessTo(context: ExecutionContext): readonly Access[] {
    const spec = this.reflector.get<RouteSpec | undefined>(routeMetadata, context.getHandler());
    if (!spec) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no route declaration.`);
    const access = this.known.get(spec) ?? this.lines[lineOf(spec)];
    if (!access) throw new Error(`${lineOf(spec)} has no line in the access table.`);
    this.known.set(spec, access);
    return access;
  }
}

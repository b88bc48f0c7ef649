import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { routeMetadata, type RouteSpec } from './route.js';

/** Holds each answer to what its route declares, so that no undeclared field (a name, a number) slips out. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec = this.reflector.get<RouteSpec | undefined>(routeMetadata, context.getHandler());
    const reply = spec?.reply;
    if (!reply) return next.handle();
    return next.handle().pipe(map((value: unknown) => reply.parse(value)));
  }
}

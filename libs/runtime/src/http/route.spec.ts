import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Header } from '@nestjs/common';
import { z } from 'zod';
import { route, Route, routeMetadata } from './route.js';

const showPerson = route({
  method: 'GET',
  path: '/spec/people/:id',
  summary: 'One person.',
  reply: z.object({ id: z.string() }),
});

const sayNothing = route({ method: 'GET', path: '/spec/nothing', summary: 'Nothing.' });

class People {
  private readonly id = 'p1';

  @Route(showPerson)
  @Header('cache-control', 'no-store')
  async show(): Promise<object> {
    return { id: this.id, phone: '+13125550100' };
  }

  @Route(sayNothing)
  async say(): Promise<string> {
    return 'as it is';
  }
}

function marksOf(method: keyof People): (name: string) => unknown {
  const found = Object.getOwnPropertyDescriptor(People.prototype, method)?.value as object;
  return (name) => Reflect.getMetadata(name, found) as unknown;
}

describe('the answer of a route', () => {
  it('leaves with the fields that its route declares and no others', async () => {
    expect(await new People().show()).toEqual({ id: 'p1' });
  });

  it('is refused when a declared field is missing', async () => {
    const empty = Object.create(People.prototype) as People;
    await expect(empty.show()).rejects.toThrow(z.ZodError);
  });

  it('is left alone where the route declares none', async () => {
    expect(await new People().say()).toBe('as it is');
  });

  it('keeps what other decorators of its method say', () => {
    const marks = marksOf('show');
    expect(marks('__headers__')).toEqual([{ name: 'cache-control', value: 'no-store' }]);
    expect(marks('path')).toBe('/spec/people/:id');
    expect(marks(routeMetadata)).toBe(showPerson);
  });
});

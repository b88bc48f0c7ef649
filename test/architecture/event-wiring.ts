import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '#testing';

/** What marks a method as the handler of an event. */
const handlerDecorators: ReadonlySet<string> = new Set(['Handles', 'HandlesTogether']);

/** What the sources of one app do with events, by the names that the contracts export them under. */
export interface EventWiring {
  readonly published: ReadonlySet<string>;
  readonly handled: ReadonlySet<string>;
  /** Classes with `@Consumer()`. */
  readonly consumers: ReadonlySet<string>;
  /** Classes that a module lists under `controllers`, without which Nest never calls them. */
  readonly controllers: ReadonlySet<string>;
}

/** Reads the product code of an app; specs do not count, because what only a test does the product does not do. */
export function eventWiringOf(app: string): EventWiring {
  const found = {
    published: new Set<string>(),
    handled: new Set<string>(),
    consumers: new Set<string>(),
    controllers: new Set<string>(),
  };
  const folder = join(repositoryRoot(), 'apps', app, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.ts') && !each.endsWith('.spec.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    note(source, found);
  }
  return found;
}

type Found = { [K in keyof EventWiring]: Set<string> };

function note(node: ts.Node, found: Found): void {
  if (ts.isCallExpression(node)) noteCall(node, found);
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'controllers')
    noteNames(node.initializer, found.controllers);
  ts.forEachChild(node, (child) => note(child, found));
}

function noteCall(call: ts.CallExpression, found: Found): void {
  const [argument] = call.arguments;
  const callee = call.expression;
  if (ts.isIdentifier(callee) && callee.text === 'Consumer') noteClass(call, found.consumers);
  if (!argument || !ts.isIdentifier(argument)) return;
  if (ts.isIdentifier(callee) && handlerDecorators.has(callee.text)) found.handled.add(argument.text);
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'publish') found.published.add(argument.text);
}

function noteClass(call: ts.CallExpression, into: Set<string>): void {
  const decorated = ts.isDecorator(call.parent) ? call.parent.parent : call.parent;
  if (ts.isClassDeclaration(decorated) && decorated.name) into.add(decorated.name.text);
}

function noteNames(list: ts.Expression, into: Set<string>): void {
  if (!ts.isArrayLiteralExpression(list)) return;
  for (const element of list.elements) if (ts.isIdentifier(element)) into.add(element.text);
}

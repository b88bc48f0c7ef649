/**
 * In tests a function has at most so many lines, as everywhere. What only gathers tests is a heading and no function:
 * of `describe`, and of a function that declares tests, the tests inside do not count; each of them does by itself.
 */
const gathers = new Set(['describe', 'it', 'test']);

/** The name that a call begins with: `it` of `it(...)`, of `it.each(...)(...)` and of `` it.each`...`(...) ``. */
function firstName(node) {
  if (node.type === 'Identifier') return node.name;
  const inner = { CallExpression: node.callee, MemberExpression: node.object, TaggedTemplateExpression: node.tag };
  return node.type in inner ? firstName(inner[node.type]) : '';
}

const isOfTest = ({ parent }) => parent.type === 'CallExpression' && gathers.has(firstName(parent.callee));
const linesOf = ({ loc }) => loc.end.line - loc.start.line + 1;

/** @type {import('eslint').Rule.RuleModule} */
export const functionLength = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer', minimum: 1 }],
    messages: { long: 'This function has {{lines}} lines; at most {{max}} are allowed.' },
  },
  create(context) {
    const [max] = context.options;
    /** Of each function that is open, the lines that are of tests inside it. */
    const open = [];
    const leave = (node) => {
      const inside = open.pop();
      const lines = linesOf(node) - inside;
      if (lines > max) context.report({ node, messageId: 'long', data: { lines, max } });
      if (open.length > 0) open[open.length - 1] += isOfTest(node) ? linesOf(node) : inside;
    };
    return { ':function': () => open.push(0), ':function:exit': leave };
  },
};

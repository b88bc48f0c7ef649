/**
 * Text that people read comes from a catalogue, in both languages. What a screen shows are the texts between tags and
 * some attributes; a literal with a letter in it does not belong in either.
 */
const readAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'errorMessage',
  'description',
]);
/** Attributes of which only some elements show the value. */
const onlyOn = { value: new Set(['button']) };

const letter = /\p{Letter}/u;

/** Of an expression, the parts that may be what it shows. */
const shownParts = {
  JSXExpressionContainer: (node) => [node.expression],
  ConditionalExpression: (node) => [node.consequent, node.alternate],
  LogicalExpression: (node) => [node.left, node.right],
  BinaryExpression: (node) => (node.operator === '+' ? [node.left, node.right] : []),
};

function hasWords(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' && letter.test(node.value);
  return node.type === 'TemplateLiteral' && node.quasis.some((part) => letter.test(part.value.cooked ?? ''));
}

function literals(node) {
  if (node === null) return [];
  if (hasWords(node)) return [node];
  return (shownParts[node.type]?.(node) ?? []).flatMap(literals);
}

function isRead(attribute) {
  const name = attribute.name.type === 'JSXIdentifier' ? attribute.name.name : '';
  const element = attribute.parent.name.name;
  if (name in onlyOn) return onlyOn[name].has(element);
  return readAttributes.has(name);
}

/** @type {import('eslint').Rule.RuleModule} */
export const wordsInCatalogues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { words: 'Text that people read comes from a catalogue (*.words.ts), in both languages.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'words' });
    return {
      JSXText(node) {
        if (letter.test(node.value)) report(node);
      },
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer'(node) {
        literals(node).forEach(report);
      },
      JSXAttribute(node) {
        if (isRead(node)) literals(node.value).forEach(report);
      },
    };
  },
};

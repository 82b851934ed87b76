import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fieldsAskedAt, type AskingOperation } from './asked-fields.ts';

/** What the resolver of the only root field is told. */
function operation(text: string): AskingOperation {
  const { definitions } = parse(text);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const fieldNodes: FieldNode[] = [];
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
    else if (one.kind === Kind.OPERATION_DEFINITION) fieldNodes.push(...(one.selectionSet.selections as FieldNode[]));
  }
  return { fieldNodes, fragments };
}

const asked = fieldsAskedAt('edges', 'node');

describe('what an operation asks for of the rows of a list', () => {
  test('is found below the list, under whatever name it is answered', () => {
    const of = operation('{ list { edges { cursor node { id no: number unit { code } } } pageInfo { hasNextPage } } }');
    expect([...asked(of)]).toEqual(['id', 'number', 'unit']);
    expect(asked(of)).toBe(asked(of));
  });

  test('is found in fragments, and where a field stands twice', () => {
    const of =
      operation(`{ list { edges { node { id ...Line } } ... on Connection { edges { node { ... { words } } } } } }
      fragment Line on Complaint { number ...Due } fragment Due on Complaint { dueAt }`);
    expect([...asked(of)]).toEqual(['id', 'number', 'dueAt', 'words']);
  });

  test('is nothing where nobody asks for rows', () => {
    expect(asked(operation('{ list { pageInfo { hasNextPage } } }')).size).toBe(0);
  });
});

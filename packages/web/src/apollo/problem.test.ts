import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { expect, test } from 'vitest';
import { isUnsettled, problemOf } from './problem.ts';

const graphql = (extensions: Record<string, unknown>, message = 'words') =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });
const server = (status: number, bodyText = '') =>
  new ServerError('failed', { response: new Response(null, { status }), bodyText });

test('a missing permission is named', () => {
  expect(problemOf(graphql({ code: 'FORBIDDEN', permission: 'unit.manage' }))).toEqual({
    code: 'FORBIDDEN',
    message: 'words',
    permission: 'unit.manage',
    fields: [],
  });
});

test('a masked error shows its trace id and none of its text', () => {
  expect(problemOf(graphql({ code: 'INTERNAL', traceId: 't-1' }))).toEqual({
    code: 'INTERNAL',
    traceId: 't-1',
    fields: [],
  });
});

test('malformed field faults are left out', () => {
  const fault = { path: 'input.name', code: 'missing', message: '必填' };
  expect(problemOf(graphql({ code: 'BAD_USER_INPUT', fields: [fault, null, 'x', { path: 1 }] })).fields).toEqual([
    fault,
  ]);
});

test('an HTTP answer with errors in its body is read like any other', () => {
  const body = JSON.stringify({ errors: [{ message: '', extensions: { code: 'PASSWORD_CHANGE_REQUIRED' } }] });
  expect(problemOf(server(403, body)).code).toBe('PASSWORD_CHANGE_REQUIRED');
});

test.each([
  [server(401), 'UNAUTHENTICATED'],
  [server(403), 'FORBIDDEN'],
  [server(502, '<html>'), 'UNAVAILABLE'],
  [server(500), 'INTERNAL'],
  [new TypeError('Failed to fetch'), 'UNREACHABLE'],
  [new DOMException('', 'TimeoutError'), 'UNREACHABLE'],
  ['nonsense', 'INTERNAL'],
])('%s is %s', (error, code) => {
  expect(problemOf(error).code).toBe(code);
});

test('only a command without a clear answer may have been carried out', () => {
  const unsettled = ['UNREACHABLE', 'UNAVAILABLE', 'INTERNAL', 'FORBIDDEN', 'BAD_USER_INPUT'].filter((code) =>
    isUnsettled({ code, fields: [] }),
  );
  expect(unsettled).toEqual(['UNREACHABLE', 'UNAVAILABLE', 'INTERNAL']);
});

import { expect, test } from 'vitest';
import { trustedOperation } from './byDocument.ts';

const nobodyKnowsAny = { find: () => Promise.resolve(undefined) };
const asked = { query: '{ me { id } }', variables: {}, operationName: 'Me' };

test('a session’s text counts for nothing, but where apps are being developed', async () => {
  await expect(trustedOperation(asked, nobodyKnowsAny)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
  await expect(trustedOperation(asked, nobodyKnowsAny, false)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
  expect(await trustedOperation(asked, nobodyKnowsAny, true)).toEqual(asked);
});

test('a hash that nobody knows is refused while apps are being developed, too', async () => {
  const unknown = { extensions: { persistedQuery: { sha256Hash: 'a'.repeat(64) } } } as never;
  await expect(trustedOperation(unknown, nobodyKnowsAny, true)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
});

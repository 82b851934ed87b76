import { Failure } from '@onedesk/kernel';
import { type DocumentSource, hashIn } from '../documents/index.ts';
import type { GraphOperation } from '../graph.ts';

/**
 * What a session may ask: the document of a hash that is trusted. A text counts for nothing, whether it is known or not:
 * whatever a stolen session or a script on our page sends, it is a question that the portal has. Only where apps are
 * being developed, and never in production, is a text taken: those who write an app elsewhere have documents that nobody
 * has registered yet.
 */
export async function trustedOperation(
  asked: GraphOperation,
  documents: DocumentSource,
  development = false,
): Promise<GraphOperation> {
  const { query: text, variables, operationName } = asked;
  if (development && typeof text === 'string') return { query: text, variables, operationName };
  const hash = asked.query === undefined ? hashIn(asked) : undefined;
  const query = hash && (await documents.find(hash));
  if (!query) throw new Failure('DOCUMENT_NOT_TRUSTED');
  return { query, variables, operationName };
}

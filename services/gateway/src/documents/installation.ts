import type { Config } from '../config.ts';
import { allOf, type DocumentSource } from './documents.ts';
import { builtDocuments, documentsInFile, documentsUnderDevelopment } from './files.ts';

/** The documents that this installation trusts: of the portal's build, of registered apps, and what its file names. */
export function trustedDocuments(config: Config, ...registered: readonly DocumentSource[]): DocumentSource {
  return allOf(
    builtDocuments(),
    ...(config.trustedDocuments ? [documentsInFile(config.trustedDocuments)] : []),
    ...(config.development ? [documentsUnderDevelopment()] : []),
    ...registered,
  );
}

export { allOf, type DocumentSource, hashIn } from './documents.ts';
export { builtDocuments, documentsInFile, documentsUnderDevelopment } from './files.ts';
export { trustedDocuments } from './installation.ts';
export { served } from './served.ts';

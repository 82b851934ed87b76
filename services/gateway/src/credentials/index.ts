export { trustedOperation } from './byDocument.ts';

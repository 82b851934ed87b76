export { Documents } from './documents.ts';
export { type During, type Stage, untimed } from './during.ts';
export { type GraphOperation, type PreparedOperation, prepareOperation } from './prepare.ts';

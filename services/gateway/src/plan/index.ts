export { answer, answers } from './answer.ts';
export { Compiler, type GraphTexts } from './compile.ts';
export { Documents } from './documents.ts';
export { type During, type Stage, untimed } from './during.ts';
export { type GraphOperation, type PreparedOperation, prepareOperation } from './prepare.ts';
export { internal } from './errors.ts';
export { servicesOf } from './services.ts';

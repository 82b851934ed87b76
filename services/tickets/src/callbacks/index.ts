export * from './callback.ts';

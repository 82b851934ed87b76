export { arrearsImport, uploads } from './arrearsImport.ts';

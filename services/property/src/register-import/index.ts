export { registerImport, uploads } from './registerImport.ts';
export { standingInTheWay } from './undo/standing.ts';
export { undoPeople } from './undo/undoRegister.ts';

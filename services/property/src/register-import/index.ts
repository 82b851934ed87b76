export { registerImport, uploads } from './registerImport.ts';
export { standingInTheWay } from './undo/standing.ts';
export { undoPeople } from './undo/undoRegister.ts';
export { fieldWords } from './words.ts';
export { type Mention, partiesOf } from './write/sheetParties.ts';
export { writeParties } from './write/writeParties.ts';

export { type Estate, estate, key, type Person } from './estate.ts';
export { makeTrusts } from './apart.ts';
export { FileDoors } from './fileDoors.ts';
export { quietLog, runsApart, testAuthConfig, testVault } from './environment.ts';
export {
  arrearsImports,
  type Command,
  commandOf,
  type Import,
  ImportOffice,
  type ImportWords,
  type Outcome,
  registerImports,
  tenancyImports,
} from './importOffice.ts';

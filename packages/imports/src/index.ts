export { type DefinedImport, defineImport, importDoor, startImports, uploadsAt } from './defineImport.ts';
export type {
  ImportCheck,
  ImportDefinition,
  ImportNames,
  ImportSheets,
  ImportTables,
  ImportUndo,
  ImportWork,
  ImportWrite,
  RowCounts,
} from './definition.ts';
export { importHistory } from './graph/importCommands.ts';
export { importRefused } from './refusals.ts';
export { importTables, type ImportTablesPlan, uploadTables } from './tables.ts';
export type { Uploads } from './upload/upload.ts';
export { inChunks } from './write/inChunks.ts';
export { type Mark, Trace } from './write/trace.ts';
export { type TraceRow, type Traced, undoTraced } from './write/traced.ts';

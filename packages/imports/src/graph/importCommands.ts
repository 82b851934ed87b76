import { badInput, isId, notFound, type Words } from '@onedesk/kernel';
import {
  type ColumnMapping,
  isComplete,
  layoutProblems,
  mappingFor,
  type MappingProblem,
  type PlacedRow,
  type SheetLayout,
} from '@onedesk/sheets';
import { type CommandContext, fault, field, type HistoryView, inProject, load, parseInput } from '@onedesk/subgraph';
import { z } from 'zod';
import type { RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import type { ImportRecord } from '../record/importRecord.ts';
import { builtUpon, underWay } from '../refusals.ts';
import type { ImportGraph, ImportNode, MapInput, RunInput, StartInput, UndoInput } from './importGraph.ts';
import type { OneImportInput } from './importTypes.ts';

/** What of an import is not worth showing in its history. */
export const importHistory: HistoryView = {
  hidden: ['upload_id', 'content_hash', 'started_by_id', 'checks', 'mapping', 'counts', 'refusal'],
};

const reasons = z.object({ reason: field.line(500) });

/** What people ask of a kind of import: each asks the record, and queues the job that does it. */
export class ImportCommands<Row extends PlacedRow, Counts extends RowCounts> {
  readonly #kind: ImportKind<Row, Counts>;
  readonly #graph: ImportGraph;

  constructor(kind: ImportKind<Row, Counts>, graph: ImportGraph) {
    this.#kind = kind;
    this.#graph = graph;
  }

  async start({ fileId, projectId }: StartInput, command: CommandContext): Promise<ImportNode> {
    const { definition, queries, uploads, Record } = this.#kind;
    inProject(command, definition.permission, projectId);
    if (!isId(fileId)) throw badInput(fault('input.fileId', 'idNotValid'));
    const upload = await command.em.findOne(uploads.Upload, { id: fileId, projectId });
    if (!upload) throw notFound();
    const other = await queries.sameUnderWay(command.db, upload);
    if (other) throw underWay(definition.names.underWay, this.#graph.ofRow(other));
    const record = Record.start(upload, command.principal, command.now);
    await command.em.persist(record).flush();
    return this.#queued(command, record);
  }

  async mapColumns(input: MapInput, command: CommandContext): Promise<ImportNode> {
    const { kind } = this.#kind.definition.sheets;
    const record = await this.#load(command, input);
    const layout = layoutOf(record, input.sheet);
    const mapping = this.#chosen(layout, input);
    const problems = layoutProblems(kind, layout, mapping);
    if (problems.length > 0) throw badInput(...problems.map((problem) => this.#columnFault(problem)));
    record.map(mapping, isComplete(kind, mapping));
    return this.#queued(command, record);
  }

  async run(input: RunInput, command: CommandContext): Promise<ImportNode> {
    const record = await this.#load(command, input);
    record.run(input.scope);
    return this.#queued(command, record);
  }

  async undo(input: UndoInput, command: CommandContext): Promise<ImportNode> {
    const { reason } = parseInput(reasons, input);
    const record = await this.#load(command, input);
    record.undo(reason);
    const standing = await this.#kind.definition.standing(command.db, record.id, command.locale);
    if (standing.length > 0) throw builtUpon(standing);
    return this.#queued(command, record);
  }

  #load(command: CommandContext, input: OneImportInput): Promise<ImportRecord> {
    return load(command, this.#kind.Record, input, this.#kind.definition.permission, importHistory);
  }

  async #queued(command: CommandContext, record: ImportRecord): Promise<ImportNode> {
    await command.em.flush();
    await this.#kind.jobs.queue(command, record);
    return this.#graph.ofRecord(record);
  }

  #chosen(layout: SheetLayout, input: MapInput): ColumnMapping {
    if (input.columns.length === 0) return layout.mapping;
    const columns = input.columns.flatMap(({ column, field: key }) =>
      key ? [{ column, field: this.#fieldOf(key) }] : [],
    );
    return { ...mappingFor(layout, columns), columns };
  }

  #fieldOf(key: string): string {
    if (Object.hasOwn(this.#kind.definition.sheets.kind.fields, key)) return key;
    const { fieldUnknown: words } = problemWords;
    throw badInput({ path: 'input.columns', code: 'fieldUnknown', words, facts: { field: key } });
  }

  #columnFault(problem: MappingProblem) {
    const { code, ...facts } = problem;
    const field = problem.code === 'fieldTwice' ? this.#kind.definition.sheets.fieldWords[problem.field] : undefined;
    const words = field ? named(problemWords.fieldTwice, field) : problemWords[code];
    return { path: 'input.columns', code, words, facts };
  }
}

function layoutOf(record: ImportRecord, sheet: string | null | undefined): SheetLayout {
  const name = sheet ?? record.mapping?.sheet;
  const layout = record.layouts.find((one) => one.name === name) ?? (name ? undefined : record.layouts[0]);
  if (!layout) throw badInput({ path: 'input.sheet', code: 'sheetUnknown', words: problemWords.sheetUnknown });
  return layout;
}

const problemWords: Record<MappingProblem['code'], Words> = {
  sheetUnknown: { zh: '文件中没有这个工作表', en: 'The file has no such sheet' },
  headerRowsNotValid: { zh: '表头行有误', en: 'The header rows are not valid' },
  columnUnknown: { zh: '工作表没有第 {column} 列', en: 'The sheet has no column {column}' },
  fieldUnknown: { zh: '没有“{field}”这一项', en: 'There is no field “{field}”' },
  columnTwice: { zh: '{column} 列选择了两次', en: 'Column {column} is chosen twice' },
  fieldTwice: { zh: '“{field}”只能对应一列', en: '“{field}” can stand in one column only' },
  unitCodeNotMapped: { zh: '请指定房号所在的列', en: 'Say which column holds the unit code' },
};

const named = (words: Words, name: Words): Words => ({
  zh: words.zh.replace('{field}', name.zh),
  en: words.en.replace('{field}', name.en),
});

import { enumOf, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import type { ColumnMapping, PlacedRow } from '@onedesk/sheets';
import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ImportNames, RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import type { ImportRecord, ImportRefusal, ImportScope } from '../record/importRecord.ts';
import { type ImportState, importStates } from '../record/importRecord.lifecycle.ts';
import type { ImportRow } from '../record/importRecord.queries.ts';
import { BuiltUpon, ImportColumnInput, ImportScopeEnum, OneImportInput } from './importTypes.ts';

/** An import in the graph: the type of each kind has these fields, and its own counts. */
export interface ImportNode {
  id: string;
  fileName: string;
  state: ImportState;
  progress: number;
  startedAt: Date;
  startedBy: string;
  finishedAt?: Date | null;
  sheet?: string | null;
  counts?: RowCounts | null;
  version: number;
  projectId: string;
  checks: number;
  chosen: ColumnMapping | null;
  failure: ImportRefusal | null;
}

export interface ImportEdge {
  cursor: string;
  node: ImportNode;
}

export interface ImportPage {
  edges: ImportEdge[];
  pageInfo: PageInfo;
}

/** What commands about imports are given. */
export interface StartInput {
  idempotencyKey: string;
  projectId: string;
  fileId: string;
}
export interface MapInput extends OneImportInput {
  sheet?: string | null;
  columns: ImportColumnInput[];
}
export interface RunInput extends OneImportInput {
  scope: ImportScope;
}
export interface UndoInput extends OneImportInput {
  reason: string;
}

/** The graph's types of a kind of import. */
export interface ImportGraph {
  readonly Import: ClassType<ImportNode>;
  readonly Connection: ClassType<ImportPage>;
  readonly inputs: {
    readonly Start: ClassType<StartInput>;
    readonly Map: ClassType<MapInput>;
    readonly Run: ClassType<RunInput>;
    readonly Undo: ClassType<UndoInput>;
  };
  readonly results: Readonly<Record<'start' | 'mapColumns' | 'run' | 'undo', object>>;
  /** Maps a row to the graph's import. */
  ofRow(row: ImportRow): ImportNode;
  /** Maps an entity, just queued. */
  ofRecord(record: ImportRecord): ImportNode;
}

/** Makes the graph's types of a kind of import, named after it. */
export function importGraph<Row extends PlacedRow, Counts extends RowCounts>({
  definition: { names, counts: Counted },
  uploads: { path },
}: ImportKind<Row, Counts>): ImportGraph {
  const Import = importType(names, Counted);
  const counted = (counts: RowCounts | null | undefined) => counts && Object.assign(new Counted(), counts);
  const [UnderWay, Connection] = [underWayType(names, Import), connectionType(names, Import)];
  const result = (name: string, refusals: () => ClassType[] = () => []) =>
    resultUnion(`${capital(name)}Result`, () => Import, refusals);
  return {
    Import,
    Connection,
    inputs: inputTypes(names, path),
    results: {
      start: result(names.start, () => [UnderWay]),
      mapColumns: result(names.mapColumns),
      run: result(names.run),
      undo: result(names.undo, () => [BuiltUpon]),
    },
    ofRow: (row) => Object.assign(new Import(), nodeOfRow(row), { counts: counted(row.counts) }),
    ofRecord: (record) => Object.assign(new Import(), nodeOfRecord(record), { counts: counted(record.counts) }),
  };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A class that is made for a kind of import carries its name: the graph tells records apart by it. */
function named<Class extends object>(type: Class, name: string): Class {
  return Object.defineProperty(type, 'name', { value: name });
}

function importType(names: ImportNames, Counted: ClassType): ClassType<ImportNode> {
  const States = enumOf(`${names.type}State`, importStates, 'How far an import is. EST-6');

  @Directive('@key(fields: "id")')
  @ObjectType(names.type, { description: names.description })
  class Import implements ImportNode {
    @Field(() => ID) id!: string;
    @Field(() => String) fileName!: string;
    @Field(() => States) state!: ImportState;
    @Field(() => Int, { description: '0–100' }) progress!: number;
    @Field(() => Date) startedAt!: Date;
    @Field(() => String) startedBy!: string;
    @Field(() => Date, { nullable: true }) finishedAt?: Date | null;
    @Field(() => String, { nullable: true, description: 'The one that is imported.' }) sheet?: string | null;
    @Field(() => Counted, { nullable: true }) counts?: RowCounts | null;
    @Field(() => Int) version!: number;
    projectId!: string;
    checks!: number;
    chosen!: ColumnMapping | null;
    failure!: ImportRefusal | null;
  }
  return named(Import, names.type);
}

function connectionType({ type }: ImportNames, Import: ClassType<ImportNode>): ClassType<ImportPage> {
  @ObjectType(`${type}Edge`)
  class Edge implements ImportEdge {
    @Field(() => String) cursor!: string;
    @Field(() => Import) node!: ImportNode;
  }

  @ObjectType(`${type}Connection`)
  class Connection implements ImportPage {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
  }
  return Connection;
}

function underWayType({ underWay }: ImportNames, Import: ClassType<ImportNode>): ClassType {
  @ObjectType(underWay, { implements: RefusalType, description: 'The same file is being imported just now. EST-6' })
  class UnderWay extends RefusalType {
    @Field(() => Import) import!: ImportNode;
  }
  return UnderWay;
}

function inputTypes(names: ImportNames, path: string): ImportGraph['inputs'] {
  @InputType(`${capital(names.start)}Input`)
  class Start implements StartInput {
    @Field(() => String) idempotencyKey!: string;
    @Field(() => ID) projectId!: string;
    @Field(() => ID, { description: `As \`POST ${path}\` answered.` }) fileId!: string;
  }

  @InputType(`${capital(names.mapColumns)}Input`, {
    description: 'Without any column, the sheet’s columns are proposed anew.',
  })
  class Map extends OneImportInput implements MapInput {
    @Field(() => String, { nullable: true }) sheet?: string | null;
    @Field(() => [ImportColumnInput]) columns!: ImportColumnInput[];
  }

  @InputType(`${capital(names.run)}Input`)
  class Run extends OneImportInput implements RunInput {
    @Field(() => ImportScopeEnum) scope!: ImportScope;
  }

  @InputType(`${capital(names.undo)}Input`)
  class Undo extends OneImportInput implements UndoInput {
    @Field(() => String) reason!: string;
  }
  return { Start, Map, Run, Undo };
}

type Plain = Omit<ImportNode, 'counts'>;

const nodeOfRow = (row: ImportRow): Plain => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  progress: row.progress,
  startedAt: row.started_at,
  startedBy: row.started_by,
  finishedAt: row.finished_at,
  sheet: row.mapping?.sheet ?? null,
  version: row.version,
  projectId: row.project_id,
  checks: row.checks,
  chosen: row.mapping,
  failure: row.refusal,
});

const nodeOfRecord = (record: ImportRecord): Plain => ({
  id: record.id,
  fileName: record.fileName,
  state: record.state,
  progress: 0,
  startedAt: record.startedAt,
  startedBy: record.startedBy,
  finishedAt: record.finishedAt,
  sheet: record.mapping?.sheet ?? null,
  version: record.version,
  projectId: record.projectId,
  checks: record.checks,
  chosen: record.mapping ?? null,
  failure: record.refusal ?? null,
});

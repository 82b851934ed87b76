import { PageInfo, RefusalType, resultUnion, Fact } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.ts';
import type { ColumnMapping } from '../imports/index.ts';
import { type ImportRefusal, type ImportScope, importScopes, type RegisterImport } from './registerImport.ts';
import { type ImportState, importStates } from './registerImport.lifecycle.ts';
import type { RegisterImportRow } from './registerImport.queries.ts';

export const RegisterImportStateEnum = enumOf('RegisterImportState', importStates, 'How far an import is. EST-6');
export const ImportScopeEnum = enumOf('ImportScope', importScopes, 'All rows, or those without faults. EST-6');

@ObjectType({ description: 'A column of the sheet, as a person recognises it.' })
export class ImportHeader {
  @Field(() => Int, { description: 'From 1 (column A).' }) column!: number;
  @Field(() => String) text!: string;
  @Field(() => [String], { description: 'The first cells that say something.' }) samples!: string[];
}

@ObjectType({ description: 'What a column stands for; null leaves it out.' })
export class ImportColumn {
  @Field(() => Int) column!: number;
  @Field(() => String, { nullable: true }) field?: string | null;
}

@ObjectType({ description: 'What a column can stand for.' })
export class ImportField {
  @Field(() => String) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Boolean) required!: boolean;
}

@ObjectType({ description: 'What the import would do, and after it, what it did.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Lines that speak of units, accepted and faulty ones.' }) rows!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) faulty!: number;
  @Field(() => Int) unitsNew!: number;
  @Field(() => Int) unitsChanged!: number;
  @Field(() => Int) unitsUnchanged!: number;
  @Field(() => Int) partiesNew!: number;
  @Field(() => Int) partiesChanged!: number;
  @Field(() => Int) ownershipsNew!: number;
  @Field(() => Int) ownershipsEnded!: number;
  @Field(() => Int, { description: 'Ownerships that the accepted rows speak of.' }) ownerships!: number;
  @Field(() => Int, { description: 'Different owners that the accepted rows name.' }) parties!: number;
}

@ObjectType({ description: 'One fault of one row. EST-6' })
export class ImportFault {
  @Field(() => Int, { description: 'As the spreadsheet numbers it.' }) row!: number;
  @Field(() => String, { description: 'Its letters; empty where the field has no column.' }) column!: string;
  @Field(() => String) field!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'As the sheet shows it.' }) cell!: string;
  @Field(() => String, { description: 'In the language of the request.' }) message!: string;
}

@ObjectType()
export class ImportFaultEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ImportFault) node!: ImportFault;
}

@ObjectType()
export class ImportFaultConnection {
  @Field(() => [ImportFaultEdge]) edges!: ImportFaultEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
}

@ObjectType({ description: 'A line that is no unit and was passed over: nothing is left out in silence.' })
export class SkippedLine {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: 'In the language of the request.' }) reason!: string;
}

@ObjectType('ImportRefusal', { description: 'Why the file could not be imported; nothing was changed.' })
export class ImportRefusalType {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'In the language of the request.' }) message!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('RegisterImport', { description: 'One sheet on its way into the register, and out of it again. EST-6' })
export class RegisterImportType {
  @Field(() => ID) id!: string;
  @Field(() => String) fileName!: string;
  @Field(() => RegisterImportStateEnum) state!: ImportState;
  @Field(() => Int, { description: '0–100' }) progress!: number;
  @Field(() => Date) startedAt!: Date;
  @Field(() => String) startedBy!: string;
  @Field(() => Date, { nullable: true }) finishedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'The one that is imported.' }) sheet?: string | null;
  @Field(() => ImportCounts, { nullable: true }) counts?: ImportCounts | null;
  @Field(() => Int) version!: number;
  projectId!: string;
  checks!: number;
  chosen!: ColumnMapping | null;
  failure!: ImportRefusal | null;
}

@ObjectType()
export class RegisterImportEdge {
  @Field(() => String) cursor!: string;
  @Field(() => RegisterImportType) node!: RegisterImportType;
}

@ObjectType()
export class RegisterImportConnection {
  @Field(() => [RegisterImportEdge]) edges!: RegisterImportEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** Maps a row to the graph's import. */
export const registerImportType = (row: RegisterImportRow): RegisterImportType =>
  Object.assign(new RegisterImportType(), {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    progress: row.progress,
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
    sheet: row.mapping?.sheet ?? null,
    counts: row.counts && Object.assign(new ImportCounts(), row.counts),
    version: row.version,
    projectId: row.project_id,
    checks: row.checks,
    chosen: row.mapping,
    failure: row.refusal,
  });

/** Maps an entity, just queued, to the graph's import. */
export const registerImportOf = (record: RegisterImport): RegisterImportType =>
  Object.assign(new RegisterImportType(), {
    id: record.id,
    fileName: record.fileName,
    state: record.state,
    progress: 0,
    startedAt: record.startedAt,
    startedBy: record.startedBy,
    finishedAt: record.finishedAt,
    sheet: record.mapping?.sheet ?? null,
    counts: record.counts && Object.assign(new ImportCounts(), record.counts),
    version: record.version,
    projectId: record.projectId,
    checks: record.checks,
    chosen: record.mapping ?? null,
    failure: record.refusal ?? null,
  });

@ObjectType({ implements: RefusalType, description: 'The same file is being imported just now. EST-6' })
export class AlreadyImported extends RefusalType {
  @Field(() => RegisterImportType) import!: RegisterImportType;
}

@ObjectType({ implements: RefusalType, description: 'What the import brought has been changed or used since. EST-6' })
export class BuiltUpon extends RefusalType {
  @Field(() => [Fact], { description: 'What stands in the way, at most 20.' }) records!: Fact[];
}

export const StartImportResult = resultUnion(
  'StartImportResult',
  () => RegisterImportType,
  () => [AlreadyImported],
);
export const MapColumnsResult = resultUnion('MapColumnsResult', () => RegisterImportType);
export const RunImportResult = resultUnion('RunImportResult', () => RegisterImportType);
export const UndoImportResult = resultUnion(
  'UndoImportResult',
  () => RegisterImportType,
  () => [BuiltUpon],
);

@InputType()
export class StartImportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID, { description: 'As `POST /files` answered.' }) fileId!: string;
}

@InputType()
export class ImportColumnInput {
  @Field(() => Int) column!: number;
  @Field(() => String, { nullable: true }) field?: string | null;
}

@InputType({ description: 'Without any column, the sheet’s columns are proposed anew.' })
export class MapColumnsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true }) sheet?: string | null;
  @Field(() => [ImportColumnInput]) columns!: ImportColumnInput[];
}

@InputType()
export class RunImportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ImportScopeEnum) scope!: ImportScope;
}

@InputType()
export class UndoImportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) reason!: string;
}

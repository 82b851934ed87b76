import { badInput, isId, notFound, type Words } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  history,
  HistoryConnection,
  type HistoryView,
  load,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { inProject } from '../estate/index.ts';
import {
  isComplete,
  layoutProblems,
  mappingFor,
  type MappingProblem,
  registerFields,
  type RegisterField,
  requiredFields,
} from '../imports/index.ts';
import { queueJob } from './job/importJob.ts';
import { peopleMay, registerImportLifecycle } from './registerImport.lifecycle.ts';
import {
  ImportColumn,
  ImportFault,
  ImportFaultConnection,
  ImportField,
  ImportHeader,
  ImportRefusalType,
  MapColumnsInput,
  MapColumnsResult,
  RegisterImportConnection,
  registerImportOf,
  RegisterImportType,
  registerImportType,
  RunImportInput,
  RunImportResult,
  SkippedLine,
  StartImportInput,
  StartImportResult,
  UndoImportInput,
  UndoImportResult,
} from './registerImport.graphql.ts';
import {
  countFaults,
  detailsById,
  importById,
  listFaults,
  listImports,
  sameUnderWay,
} from './registerImport.queries.ts';
import { RegisterImport } from './registerImport.ts';
import { alreadyImported, builtUpon } from './refusals.ts';
import { standingInTheWay } from './undo/standing.ts';
import { Upload } from './upload/upload.ts';
import { fieldWords, refusalWords, skipReason } from './words.ts';

const importHistory: HistoryView = {
  hidden: ['upload_id', 'content_hash', 'started_by_id', 'checks', 'mapping', 'counts', 'refusal'],
};

const reasons = z.object({ reason: field.line(500) });

@ArgsType()
class ImportsArguments extends PageArguments {
  @Field(() => ID) projectId!: string;
}

@Resolver(() => RegisterImportType)
export class RegisterImportResolver {
  @Query(() => RegisterImportType, { nullable: true })
  @Needs('register.import')
  registerImport(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<RegisterImportType | null> {
    return registerImportRecord(context, id);
  }

  @Query(() => RegisterImportConnection, { description: 'A project’s imports, the latest first. EST-6' })
  @Needs('register.import')
  async registerImports(
    @Args(() => ImportsArguments) { projectId, ...page }: ImportsArguments,
    @Ctx() context: Context,
  ): Promise<RegisterImportConnection> {
    inProject(context, 'register.import', projectId);
    const { edges, pageInfo } = await listImports(context, projectId, page);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: registerImportType(node) })), pageInfo };
  }

  @Mutation(() => StartImportResult, { description: 'Reads and checks the file; nothing is written yet. EST-6' })
  @Needs('register.import')
  async startImport(
    @Arg('input', () => StartImportInput) input: StartImportInput,
    @Ctx() command: CommandContext,
  ): Promise<RegisterImportType> {
    inProject(command, 'register.import', input.projectId);
    const { fileId, projectId } = input;
    if (!isId(fileId)) throw badInput(fault('input.fileId', 'idNotValid'));
    const upload = await command.em.findOne(Upload, { id: fileId, projectId });
    if (!upload) throw notFound();
    const other = await sameUnderWay(command.db, upload);
    if (other) throw alreadyImported(registerImportType(other));
    const record = RegisterImport.start(upload, command.principal, command.now);
    await command.em.persist(record).flush();
    await queueJob(command, record);
    return registerImportOf(record);
  }

  @Mutation(() => MapColumnsResult, {
    description: 'Says what the columns stand for, and has the sheet checked again.',
  })
  @Needs('register.import')
  async mapColumns(
    @Arg('input', () => MapColumnsInput) input: MapColumnsInput,
    @Ctx() command: CommandContext,
  ): Promise<RegisterImportType> {
    const record = await load(command, RegisterImport, input, 'register.import', importHistory);
    const name = input.sheet ?? record.mapping?.sheet;
    const layout = record.layouts.find((one) => one.name === name) ?? (name ? undefined : record.layouts[0]);
    if (!layout) throw badInput({ path: 'input.sheet', code: 'sheetUnknown', words: problemWords.sheetUnknown });
    const chosen = input.columns.flatMap(({ column, field: key }) => (key ? [{ column, field: fieldOf(key) }] : []));
    const mapping = input.columns.length > 0 ? { ...mappingFor(layout, chosen), columns: chosen } : layout.mapping;
    const problems = layoutProblems(layout, mapping);
    if (problems.length > 0) throw badInput(...problems.map(columnFault));
    record.map(mapping, isComplete(mapping));
    await command.em.flush();
    await queueJob(command, record);
    return registerImportOf(record);
  }

  @Mutation(() => RunImportResult, { description: 'Writes what was checked, all of it or nothing. EST-6' })
  @Needs('register.import')
  async runImport(
    @Arg('input', () => RunImportInput) input: RunImportInput,
    @Ctx() command: CommandContext,
  ): Promise<RegisterImportType> {
    const record = await load(command, RegisterImport, input, 'register.import', importHistory);
    record.run(input.scope);
    await command.em.flush();
    await queueJob(command, record);
    return registerImportOf(record);
  }

  @Mutation(() => UndoImportResult, {
    description: 'Takes back all that it brought, unless something was built on it.',
  })
  @Needs('register.import')
  async undoImport(
    @Arg('input', () => UndoImportInput) input: UndoImportInput,
    @Ctx() command: CommandContext,
  ): Promise<RegisterImportType> {
    const { reason } = parseInput(reasons, input);
    const record = await load(command, RegisterImport, input, 'register.import', importHistory);
    record.undo(reason);
    const standing = await standingInTheWay(command.db, record.id, command.locale);
    if (standing.length > 0) throw builtUpon(standing);
    await command.em.flush();
    await queueJob(command, record);
    return registerImportOf(record);
  }
}

@Resolver(() => RegisterImportType)
export class RegisterImportFields {
  @FieldResolver(() => [String])
  async sheets(@Root() { id }: RegisterImportType, @Ctx() context: Context): Promise<string[]> {
    return ((await context.load(detailsById, id))?.layouts ?? []).map(({ name }) => name);
  }

  @FieldResolver(() => [ImportHeader])
  async headers(@Root() { id, chosen }: RegisterImportType, @Ctx() context: Context): Promise<ImportHeader[]> {
    const layouts = (await context.load(detailsById, id))?.layouts ?? [];
    const columns = layouts.find(({ name }) => name === chosen?.sheet)?.columns ?? [];
    return columns.map(({ column, heading, samples }) => ({ column, text: heading, samples: [...samples] }));
  }

  @FieldResolver(() => [ImportColumn], { description: 'Proposed, or as a person chose; every column of the sheet.' })
  async mapping(@Root() record: RegisterImportType, @Ctx() context: Context): Promise<ImportColumn[]> {
    const fields = new Map(record.chosen?.columns.map(({ column, field: key }) => [column, key]));
    return (await this.headers(record, context)).map(({ column }) => ({ column, field: fields.get(column) ?? null }));
  }

  @FieldResolver(() => [ImportField])
  fields(): ImportField[] {
    return registerFields.map((key) => ({ key, ...fieldWords[key], required: requiredFields.includes(key) }));
  }

  @FieldResolver(() => ImportFaultConnection, { description: 'Every fault by row, in the order of the sheet. EST-6' })
  async faults(
    @Root() record: RegisterImportType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<ImportFaultConnection> {
    const { edges, pageInfo } = await listFaults(context, record, { first, after });
    const faults = edges.map(({ cursor, node }) => ({
      cursor,
      node: Object.assign(new ImportFault(), {
        row: node.sheet_row,
        column: node.column_letters ?? '',
        field: node.field,
        code: node.code,
        cell: node.cell,
        message: context.locale === 'en' ? node.message_en : node.message_zh,
      }),
    }));
    return { edges: faults, pageInfo, totalCount: await countFaults(context, record) };
  }

  @FieldResolver(() => [SkippedLine])
  async skippedLines(@Root() { id }: RegisterImportType, @Ctx() context: Context): Promise<SkippedLine[]> {
    const skipped = (await context.load(detailsById, id))?.skipped ?? [];
    return skipped.map((line) => ({ row: line.row, reason: skipReason(line, context.locale) }));
  }

  @FieldResolver(() => ImportRefusalType, { nullable: true })
  refusal(@Root() { failure }: RegisterImportType, @Ctx() context: Context): ImportRefusalType | null {
    return failure && { code: failure.code, message: refusalWords(failure, context.locale) };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the faulty rows are given back as a workbook.' })
  faultyRowsUrl(@Root() { id, counts }: RegisterImportType): string | null {
    return counts?.faulty ? `/files/imports/${id}/faulty-rows` : null;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() record: RegisterImportType, @Ctx() context: Context): string[] {
    if (!context.may('register.import', record.projectId)) return [];
    const allowed = registerImportLifecycle.allowed(record.state).filter((action) => peopleMay.includes(action));
    return record.counts?.accepted === 0 ? allowed.filter((action) => action !== 'runImport') : allowed;
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() record: RegisterImportType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', record.projectId);
    return history(context, importHistory, { subjectId: record.id }, page);
  }
}

/** An import by its id; null where there is none that the reader may see. */
export async function registerImportRecord(context: Context, id: string): Promise<RegisterImportType | null> {
  const row = isId(id) ? await importById(context, id) : null;
  return row && context.may('register.import', row.project_id) ? registerImportType(row) : null;
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

function columnFault(problem: MappingProblem) {
  const { code, ...facts } = problem;
  const words = code === 'fieldTwice' ? named(problemWords.fieldTwice, fieldWords[problem.field]) : problemWords[code];
  return { path: 'input.columns', code, words, facts };
}

const named = (words: Words, name: Words): Words => ({
  zh: words.zh.replace('{field}', name.zh),
  en: words.en.replace('{field}', name.en),
});

function fieldOf(key: string): RegisterField {
  const known = registerFields.find((one) => one === key);
  if (!known)
    throw badInput({
      path: 'input.columns',
      code: 'fieldUnknown',
      words: problemWords.fieldUnknown,
      facts: { field: key },
    });
  return known;
}

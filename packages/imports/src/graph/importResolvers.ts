import { isId } from '@onedesk/kernel';
import { fieldsOf, type PlacedRow } from '@onedesk/sheets';
import {
  type CommandContext,
  type Context,
  history,
  HistoryConnection,
  inProject,
  Needs,
  PageArguments,
} from '@onedesk/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import { importLifecycle, peopleMay } from '../record/importRecord.lifecycle.ts';
import type { FaultRow } from '../record/importRecord.queries.ts';
import { refusalWords, skipReason } from '../words.ts';
import { ImportCommands, importHistory } from './importCommands.ts';
import type { ImportGraph, ImportNode, ImportPage, MapInput, RunInput, StartInput, UndoInput } from './importGraph.ts';
import {
  ImportColumn,
  ImportFault,
  ImportFaultConnection,
  ImportField,
  ImportHeader,
  ImportRefusalType,
  SkippedLineType,
} from './importTypes.ts';

@ArgsType()
class ImportsArguments extends PageArguments {
  @Field(() => ID) projectId!: string;
}

/** The root fields of a kind of import: two queries and four commands. */
export function rootResolver<Row extends PlacedRow, Counts extends RowCounts>(
  kind: ImportKind<Row, Counts>,
  graph: ImportGraph,
): new () => object {
  const { names, permission } = kind.definition;
  const { Import, Connection, inputs, results } = graph;
  const commands = new ImportCommands(kind, graph);
  const result = (of: keyof typeof results) => () => results[of];

  @Resolver(() => Import)
  class ImportResolver {
    @Query(() => Import, { name: names.one, nullable: true })
    @Needs(permission)
    one(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ImportNode | null> {
      return importNode(kind, graph, context, id);
    }

    @Query(() => Connection, { name: names.many, description: 'A project’s imports, the latest first. EST-6' })
    @Needs(permission)
    async many(
      @Args(() => ImportsArguments) { projectId, ...page }: ImportsArguments,
      @Ctx() context: Context,
    ): Promise<ImportPage> {
      inProject(context, permission, projectId);
      const { edges, pageInfo } = await kind.queries.list(context, projectId, page);
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: graph.ofRow(node) })), pageInfo };
    }

    @Mutation(result('start'), {
      name: names.start,
      description: 'Reads and checks the file; nothing is written yet. EST-6',
    })
    @Needs(permission)
    start(@Arg('input', () => inputs.Start) input: StartInput, @Ctx() command: CommandContext): Promise<ImportNode> {
      return commands.start(input, command);
    }

    @Mutation(result('mapColumns'), {
      name: names.mapColumns,
      description: 'Says what the columns stand for, and has the sheet checked again.',
    })
    @Needs(permission)
    mapColumns(@Arg('input', () => inputs.Map) input: MapInput, @Ctx() command: CommandContext): Promise<ImportNode> {
      return commands.mapColumns(input, command);
    }

    @Mutation(result('run'), { name: names.run, description: 'Writes what was checked, all of it or nothing. EST-6' })
    @Needs(permission)
    run(@Arg('input', () => inputs.Run) input: RunInput, @Ctx() command: CommandContext): Promise<ImportNode> {
      return commands.run(input, command);
    }

    @Mutation(result('undo'), {
      name: names.undo,
      description: 'Takes back all that it brought, unless something was built on it.',
    })
    @Needs(permission)
    undo(@Arg('input', () => inputs.Undo) input: UndoInput, @Ctx() command: CommandContext): Promise<ImportNode> {
      return commands.undo(input, command);
    }
  }
  return ImportResolver;
}

/** An import by its id; null where there is none that the reader may see. */
export async function importNode<Row extends PlacedRow, Counts extends RowCounts>(
  { queries, definition }: ImportKind<Row, Counts>,
  graph: ImportGraph,
  context: Context,
  id: string,
): Promise<ImportNode | null> {
  const row = isId(id) ? await queries.byId(context, id) : null;
  return row && context.may(definition.permission, row.project_id) ? graph.ofRow(row) : null;
}

/** The fields of an import of a kind: what its sheet has, what is wrong with it, and what can be done with it. */
export function fieldsResolver<Row extends PlacedRow, Counts extends RowCounts>(
  { definition, queries, uploads }: ImportKind<Row, Counts>,
  { Import }: { Import: ClassType<ImportNode> },
): new () => object {
  const { permission, sheets } = definition;

  @Resolver(() => Import)
  class ImportFields {
    @FieldResolver(() => [String])
    async sheets(@Root() { id }: ImportNode, @Ctx() context: Context): Promise<string[]> {
      return ((await queries.details(context, id))?.layouts ?? []).map(({ name }) => name);
    }

    @FieldResolver(() => [ImportHeader])
    async headers(@Root() { id, chosen }: ImportNode, @Ctx() context: Context): Promise<ImportHeader[]> {
      const layouts = (await queries.details(context, id))?.layouts ?? [];
      const columns = layouts.find(({ name }) => name === chosen?.sheet)?.columns ?? [];
      return columns.map(({ column, heading, samples }) => ({ column, text: heading, samples: [...samples] }));
    }

    @FieldResolver(() => [ImportColumn], { description: 'Proposed, or as a person chose; every column of the sheet.' })
    async mapping(@Root() record: ImportNode, @Ctx() context: Context): Promise<ImportColumn[]> {
      const fields = new Map(record.chosen?.columns.map(({ column, field: key }) => [column, key]));
      return (await this.headers(record, context)).map(({ column }) => ({ column, field: fields.get(column) ?? null }));
    }

    @FieldResolver(() => [ImportField])
    fields(): ImportField[] {
      const required: readonly string[] = sheets.kind.required;
      return fieldsOf(sheets.kind).map((key) => ({ key, ...wordsOf(sheets, key), required: required.includes(key) }));
    }

    @FieldResolver(() => ImportFaultConnection, { description: 'Every fault by row, in the order of the sheet. EST-6' })
    async faults(
      @Root() record: ImportNode,
      @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
      @Arg('after', () => String, { nullable: true }) after: string | null,
      @Ctx() context: Context,
    ): Promise<ImportFaultConnection> {
      const { edges, pageInfo } = await queries.faults(context, record, { first, after });
      const faults = edges.map(({ cursor, node }) => ({ cursor, node: faultNode(node, context) }));
      return { edges: faults, pageInfo, totalCount: await queries.countFaults(context, record) };
    }

    @FieldResolver(() => [SkippedLineType])
    async skippedLines(@Root() { id }: ImportNode, @Ctx() context: Context): Promise<SkippedLineType[]> {
      const skipped = (await queries.details(context, id))?.skipped ?? [];
      return skipped.map((line) => ({ row: line.row, reason: skipReason(line, context.locale) }));
    }

    @FieldResolver(() => ImportRefusalType, { nullable: true })
    refusal(@Root() { failure }: ImportNode, @Ctx() context: Context): ImportRefusalType | null {
      return failure && { code: failure.code, message: refusalWords(failure, context.locale) };
    }

    @FieldResolver(() => String, { nullable: true, description: 'Where the faulty rows are given back as a workbook.' })
    faultyRowsUrl(@Root() { id, counts }: ImportNode): string | null {
      return counts?.faulty ? `${uploads.path}/imports/${id}/faulty-rows` : null;
    }

    @FieldResolver(() => [String])
    allowedActions(@Root() record: ImportNode, @Ctx() context: Context): string[] {
      return context.may(permission, record.projectId) ? actionsOf(record) : [];
    }

    @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
    history(
      @Root() record: ImportNode,
      @Args(() => PageArguments) page: PageArguments,
      @Ctx() context: Context,
    ): Promise<HistoryConnection> {
      context.require('history.see', record.projectId);
      return history(context, importHistory, { subjectId: record.id }, page);
    }
  }
  return ImportFields;
}

function wordsOf({ fieldWords }: { fieldWords: Readonly<Record<string, { zh: string; en: string }>> }, key: string) {
  return fieldWords[key] ?? { zh: key, en: key };
}

const faultNode = (row: FaultRow, { locale }: Context): ImportFault =>
  Object.assign(new ImportFault(), {
    row: row.sheet_row,
    column: row.column_letters ?? '',
    field: row.field,
    code: row.code,
    cell: row.cell,
    message: locale === 'en' ? row.message_en : row.message_zh,
  });

function actionsOf({ state, counts }: ImportNode): string[] {
  const allowed = importLifecycle.allowed(state).filter((action) => peopleMay.includes(action));
  return counts?.accepted === 0 ? allowed.filter((action) => action !== 'runImport') : allowed;
}

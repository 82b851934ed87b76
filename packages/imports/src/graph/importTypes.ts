import { enumOf, Fact, PageInfo, RefusalType } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { importScopes } from '../record/importRecord.ts';

export const ImportScopeEnum = enumOf('ImportScope', importScopes, 'All rows, or those without faults. EST-6');

@Directive('@shareable')
@ObjectType({ description: 'A column of the sheet, as a person recognises it.' })
export class ImportHeader {
  @Field(() => Int, { description: 'From 1 (column A).' }) column!: number;
  @Field(() => String) text!: string;
  @Field(() => [String], { description: 'The first cells that say something.' }) samples!: string[];
}

@Directive('@shareable')
@ObjectType({ description: 'What a column stands for; null leaves it out.' })
export class ImportColumn {
  @Field(() => Int) column!: number;
  @Field(() => String, { nullable: true }) field?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What a column can stand for.' })
export class ImportField {
  @Field(() => String) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Boolean) required!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'One fault of one row. EST-6' })
export class ImportFault {
  @Field(() => Int, { description: 'As the spreadsheet numbers it.' }) row!: number;
  @Field(() => String, { description: 'Its letters; empty where the field has no column.' }) column!: string;
  @Field(() => String) field!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'As the sheet shows it.' }) cell!: string;
  @Field(() => String, { description: 'In the language of the request.' }) message!: string;
}

@Directive('@shareable')
@ObjectType()
export class ImportFaultEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ImportFault) node!: ImportFault;
}

@Directive('@shareable')
@ObjectType()
export class ImportFaultConnection {
  @Field(() => [ImportFaultEdge]) edges!: ImportFaultEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
}

@Directive('@shareable')
@ObjectType('SkippedLine', {
  description: 'A line that is no unit and was passed over: nothing is left out in silence.',
})
export class SkippedLineType {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: 'In the language of the request.' }) reason!: string;
}

@Directive('@shareable')
@ObjectType('ImportRefusal', { description: 'Why the file could not be imported; nothing was changed.' })
export class ImportRefusalType {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'In the language of the request.' }) message!: string;
}

@Directive('@shareable')
@ObjectType({ implements: RefusalType, description: 'What the import brought has been changed or used since. EST-6' })
export class BuiltUpon extends RefusalType {
  @Field(() => [Fact], { description: 'What stands in the way, at most 20.' }) records!: Fact[];
}

@InputType()
export class ImportColumnInput {
  @Field(() => Int) column!: number;
  @Field(() => String, { nullable: true }) field?: string | null;
}

/** The fields that inputs about one import begin with. */
@InputType()
export abstract class OneImportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

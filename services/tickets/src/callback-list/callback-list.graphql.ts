import { enumOf, PageInfo } from '@onedesk/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { CallbackType } from '../complaints/index.ts';
import { type CallbackList, callbackLists } from './callback-list.queries.ts';

export const CallbackListEnum = enumOf('CallbackList', callbackLists, 'The worklists of callbacks. CBK-1');

@ObjectType()
export class CallbackEdge {
  @Field(() => String) cursor!: string;
  @Field(() => CallbackType) node!: CallbackType;
}

@ObjectType()
export class CallbackConnection {
  @Field(() => [CallbackEdge]) edges!: CallbackEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Date, { description: 'The server’s time of this reading.' }) asOf!: Date;
}

@ObjectType({ description: 'How many callbacks stand in a worklist; `more` beyond what is counted.' })
export class CallbackCount {
  @Field(() => CallbackListEnum) list!: CallbackList;
  @Field(() => Int) count!: number;
  @Field(() => Boolean) more!: boolean;
}

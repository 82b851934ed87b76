import { enumOf } from '@onedesk/subgraph';
import { Field, Int, ObjectType, ArgsType, ID } from 'type-graphql';
import { PartyType } from '../parties/index.ts';
import { UnitType } from '../units/index.ts';
import type { Found } from './search.queries.ts';

export const searchHitKinds = ['unit', 'party'] as const;
export const SearchHitKindEnum = enumOf('SearchHitKind', searchHitKinds);

@ObjectType({ description: 'One answer of the search box.' })
export class SearchHit {
  @Field(() => SearchHitKindEnum) kind!: (typeof searchHitKinds)[number];
  @Field(() => UnitType, { nullable: true }) unit?: UnitType | null;
  @Field(() => PartyType, { nullable: true }) party?: PartyType | null;
  @Field(() => String, { description: 'Which part matched: code, name, initials (or pinyin), phoneTail.' })
  matched!: string;
  @Field(() => String) title!: string;
  readonly found!: Found;
}

@ArgsType()
export class SearchArguments {
  @Field(() => ID) projectId!: string;
  @Field(() => String) text!: string;
  @Field(() => Int, { defaultValue: 10, description: 'At most 50.' }) first!: number;
}

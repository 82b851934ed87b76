import { For } from '@onedesk/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Unit', { description: 'A unit of the property service.' })
export class UnitType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Party', { description: 'A party of the property service.' })
export class PartyType {
  @For('partner') @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Building', { description: 'A building of the property service.' })
export class BuildingType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
}

export const unitReference = (id: string): UnitType => Object.assign(new UnitType(), { id });
export const partyReference = (id: string | null): PartyType | null =>
  id === null ? null : Object.assign(new PartyType(), { id });
export const buildingReference = (id: string): BuildingType => Object.assign(new BuildingType(), { id });

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

/** A unit that property tells more about; null for none. */
export function unitReference(id: string): UnitType;
export function unitReference(id: string | null): UnitType | null;
export function unitReference(id: string | null): UnitType | null {
  return id === null ? null : Object.assign(new UnitType(), { id });
}

/** A party that property tells more about; null for none. */
export function partyReference(id: string): PartyType;
export function partyReference(id: string | null): PartyType | null;
export function partyReference(id: string | null): PartyType | null {
  return id === null ? null : Object.assign(new PartyType(), { id });
}

import type { Role } from '@onedesk/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type AccountRow, type GrantRow, knownGrants, RoleEnum } from '../accounts/index.ts';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Building', { description: 'A building of the property service.' })
export class BuildingReference {
  @Field(() => ID) id!: string;
}

@ObjectType({ description: 'A role as a colleague holds it. PPL-1' })
export class HeldRole {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, { description: "The role's name in the reader's language." }) title!: string;
  @Field(() => Boolean, { description: 'Held in the company, on all projects.' }) companyWide!: boolean;
  @Field(() => [BuildingReference], { description: 'The buildings of an area manager; none means all of the project.' })
  buildings!: BuildingReference[];
}

@Directive('@key(fields: "id")')
@ObjectType('Colleague', { description: 'A member of staff as colleagues know each other. PPL-7' })
export class ColleagueType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'False: the account is deactivated; the name stays on what was done under it.' })
  active!: boolean;
  /** Roles of all projects: what is shown of them is asked for by project. */
  grants!: GrantRow[];
}

export const colleagueType = ({ id, name, active, grants }: AccountRow): ColleagueType =>
  Object.assign(new ColleagueType(), { id, name, active, grants: knownGrants(grants) });

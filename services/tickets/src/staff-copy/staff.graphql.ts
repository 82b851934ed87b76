import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Colleague', { description: 'A member of staff of the identity service.' })
export class ColleagueReference {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Department', { description: 'A department of the identity service.' })
export class DepartmentReference {
  @Field(() => ID) id!: string;
}

/** How a record of tickets names a member of staff, or nobody. */
export const colleagueReference = (id: string | null): ColleagueReference | null =>
  id === null ? null : Object.assign(new ColleagueReference(), { id });

/** How a record of tickets names a department, or none. */
export const departmentReference = (id: string | null): DepartmentReference | null =>
  id === null ? null : Object.assign(new DepartmentReference(), { id });

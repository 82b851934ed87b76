import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class CopiedStaff {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class CopiedGrant {
  @Field(() => ID) id!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => ID, { nullable: true, description: 'Null: held in the company.' }) projectId!: string | null;
  @Field(() => String) role!: string;
  @Field(() => [ID], { description: 'The buildings of an area manager; none means all of the project.' })
  buildingIds!: string[];
  @Field(() => Boolean) revoked!: boolean;
  @Field(() => Int, { description: 'Its account’s: it counts what happens to roles, too.' }) version!: number;
}

@ObjectType()
export class CopiedDepartment {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true }) headId!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class CopiedDepartmentMember {
  @Field(() => ID) id!: string;
  @Field(() => ID) departmentId!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => Boolean) hasLeft!: boolean;
  @Field(() => Int, { description: 'Its department’s: it counts who joins and leaves, too.' }) version!: number;
}

@ObjectType({ description: 'Records as copies of the staff keep them: the deactivated and the revoked too. PPL-1' })
export class StaffCopy {
  @Field(() => [CopiedStaff]) staff!: CopiedStaff[];
  @Field(() => [CopiedGrant]) grants!: CopiedGrant[];
  @Field(() => [CopiedDepartment]) departments!: CopiedDepartment[];
  @Field(() => [CopiedDepartmentMember]) members!: CopiedDepartmentMember[];
}

import { permissionKeys, permissions, type Role, roleNames, roles } from '@onedesk/kernel';
import { Needs } from '@onedesk/subgraph';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { RoleEnum } from '../accounts/index.ts';

@ObjectType()
export class PermissionRole {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => Boolean, { description: 'Held in the company, on all projects.' }) companyWide!: boolean;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

@ObjectType()
export class PermissionRow {
  @Field(() => String) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => [RoleEnum]) roles!: readonly Role[];
  @Field(() => String, { description: 'The rule of the manual behind it.' }) rule!: string;
}

@ObjectType({ description: 'Who may do what. PPL-1, PPL-2' })
export class PermissionTable {
  @Field(() => [PermissionRole]) roles!: PermissionRole[];
  @Field(() => [PermissionRow]) permissions!: PermissionRow[];
}

@Resolver()
export class PermissionTableResolver {
  @Query(() => PermissionTable, {
    description: 'The table of PPL-1: every permission, which role holds it, and the scope. Administrators.',
  })
  @Needs('permissions.see')
  permissionTable(): PermissionTable {
    return {
      roles: roleNames.map((role) => ({ role, ...roles[role] })),
      permissions: permissionKeys.map((key) => ({ key, ...permissions[key] })),
    };
  }
}

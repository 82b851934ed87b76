import { LockMode } from '@mikro-orm/core';
import { badInput, type Locale, notFound, type Permission, permissionKeys, type Role } from '@onedesk/kernel';
import { type CommandContext, type Context, fault, Needs, resultUnion } from '@onedesk/subgraph';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Account, accountsById, AccountType, accountType, GrantType, RoleEnum } from '../accounts/index.ts';
import { departmentsOfAccounts, DepartmentType, departmentType } from '../departments/index.ts';

@ObjectType('Me', { description: 'The person who is signed in.' })
export class MeType {
  @Field(() => ID) id!: string;
  @Field(() => String) username!: string;
  @Field(() => String) name!: string;
  @Field(() => String) locale!: Locale;
  @Field(() => Boolean) mustChangePassword!: boolean;
  @Field(() => [GrantType]) grants!: GrantType[];
}

export const ChooseLocaleResult = resultUnion('ChooseLocaleResult', () => MeType);

@InputType()
export class ChooseLocaleInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { description: 'zh-CN or en' }) locale!: string;
}

/** The signed-in person, read anew. */
export async function findMe(context: Context, id: string): Promise<MeType | null> {
  const row = await context.load(accountsById, id);
  if (!row) return null;
  const { username, name, mustChangePassword, grants }: AccountType = accountType(row, context);
  return Object.assign(new MeType(), { id, username, name, locale: row.locale, mustChangePassword, grants });
}

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType)
  @Needs('signedIn')
  async me(@Ctx() context: Context): Promise<MeType> {
    const me = await findMe(context, context.principal.id);
    if (!me) throw notFound();
    return me;
  }

  @Mutation(() => ChooseLocaleResult, { description: 'The language that this person is spoken to in.' })
  @Needs('own.account')
  async chooseLocale(
    @Arg('input', () => ChooseLocaleInput) input: ChooseLocaleInput,
    @Ctx() command: CommandContext,
  ): Promise<MeType> {
    const { locale } = input;
    if (locale !== 'zh-CN' && locale !== 'en') throw badInput(fault('input.locale', 'notValid'));
    const account = await command.em.findOne(
      Account,
      { id: command.principal.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!account) throw notFound();
    const me = await findMe(command, account.id);
    if (!me) throw notFound();
    account.chooseLocale(locale);
    return Object.assign(me, { locale });
  }

  @FieldResolver(() => [DepartmentType])
  async departments(@Root() me: MeType, @Ctx() context: Context): Promise<DepartmentType[]> {
    return ((await context.load(departmentsOfAccounts, me.id)) ?? []).map(departmentType);
  }

  @FieldResolver(() => [String], {
    description:
      'Keys of the permission table held for the project, company roles included; without a project: anywhere.',
  })
  permissions(
    @Arg('projectId', () => ID, { nullable: true }) projectId: string | undefined,
    @Ctx() context: Context,
  ): Permission[] {
    return permissionKeys.filter((key) => context.may(key, projectId));
  }

  @FieldResolver(() => [RoleEnum], { description: 'Roles in words for the account menu.' })
  roles(@Root() me: MeType): Role[] {
    return [...new Set(me.grants.map((grant) => grant.role))];
  }
}

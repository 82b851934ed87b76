import { notFound, Refusal } from '@onedesk/kernel';
import { type CommandContext, type Context, field, load, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { Account, accountsById, AccountType, accountType } from '../accounts/index.ts';
import { findEntries, searchText } from '../directory.ts';
import { notAllowedNow } from '../refusals.ts';
import {
  AppointHeadInput,
  AppointHeadResult,
  CreateDepartmentInput,
  CreateDepartmentResult,
  DepartmentMemberInput,
  DepartmentType,
  departmentType,
  JoinDepartmentResult,
  LeaveDepartmentResult,
  RenameDepartmentInput,
  RenameDepartmentResult,
} from './department.graphql.ts';
import {
  departmentNameTaken,
  departmentsById,
  departmentsOfAccounts,
  listDepartments,
  membersOfDepartments,
} from './department.queries.ts';
import { Department, DepartmentMember } from './department.ts';

const names = z.object({ name: field.line(60) });
const members = z.object({ accountId: field.id() });
const heads = z.object({ accountId: field.id().nullish() });

@Resolver(() => DepartmentType)
export class DepartmentResolver {
  @Query(() => [DepartmentType], { description: 'All departments, or those that a text finds, by name.' })
  @Needs('department.see')
  async departments(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words of the name (also its initials or pinyin) or of the name of its head.',
    })
    search: string | null,
    @Ctx() context: Context,
  ): Promise<DepartmentType[]> {
    const text = searchText(search);
    const entries = (await listDepartments(context)).map((row) => ({
      row,
      name: row.name,
      words: row.head_name === null ? [] : [row.head_name],
    }));
    return findEntries(entries, text, 'company').map(({ row }) => departmentType(row));
  }

  @Mutation(() => CreateDepartmentResult)
  @Needs('department.manage')
  async createDepartment(
    @Arg('input', () => CreateDepartmentInput) input: CreateDepartmentInput,
    @Ctx() command: CommandContext,
  ): Promise<DepartmentType> {
    const { name } = parseInput(names, input);
    const department = Department.found(name, command.now);
    if (await departmentNameTaken(command.db, name, department.id)) throw nameTaken(name);
    command.em.persist(department);
    return departmentType(department);
  }

  @Mutation(() => RenameDepartmentResult)
  @Needs('department.manage')
  async renameDepartment(
    @Arg('input', () => RenameDepartmentInput) input: RenameDepartmentInput,
    @Ctx() command: CommandContext,
  ): Promise<DepartmentType> {
    const { name } = parseInput(names, input);
    const department = await loadDepartment(command, input);
    if (await departmentNameTaken(command.db, name, department.id)) throw nameTaken(name);
    department.rename(name);
    return departmentType(department);
  }

  @Mutation(() => AppointHeadResult)
  @Needs('department.manage')
  async appointHead(
    @Arg('input', () => AppointHeadInput) input: AppointHeadInput,
    @Ctx() command: CommandContext,
  ): Promise<DepartmentType> {
    const { accountId } = parseInput(heads, input);
    const department = await loadDepartment(command, input);
    if (accountId) await join(command, department, await activeAccount(command, accountId, 'appointHead'));
    department.appointHead(accountId ?? null);
    return departmentType(department);
  }

  @Mutation(() => JoinDepartmentResult)
  @Needs('department.manage')
  async joinDepartment(
    @Arg('input', () => DepartmentMemberInput) input: DepartmentMemberInput,
    @Ctx() command: CommandContext,
  ): Promise<DepartmentType> {
    const { accountId } = parseInput(members, input);
    const department = await loadDepartment(command, input);
    const joined = await join(command, department, await activeAccount(command, accountId, 'joinDepartment'));
    if (!joined) throw notAllowedNow('joinDepartment', { zh: '已是部门成员', en: 'A member of it already' });
    department.joined();
    return departmentType(department);
  }

  @Mutation(() => LeaveDepartmentResult)
  @Needs('department.manage')
  async leaveDepartment(
    @Arg('input', () => DepartmentMemberInput) input: DepartmentMemberInput,
    @Ctx() command: CommandContext,
  ): Promise<DepartmentType> {
    const { accountId } = parseInput(members, input);
    const department = await loadDepartment(command, input);
    const member = await memberOf(command, department, accountId);
    if (!member) throw notAllowedNow('leaveDepartment', { zh: '不是部门成员', en: 'Not a member of it' });
    member.leave(command.now);
    department.left(accountId);
    return departmentType(department);
  }

  @FieldResolver(() => AccountType, { nullable: true })
  async head(@Root() department: DepartmentType, @Ctx() context: Context): Promise<AccountType | null> {
    const row = department.headAccountId ? await context.load(accountsById, department.headAccountId) : null;
    return row && accountType(row, context);
  }

  @FieldResolver(() => [AccountType])
  async members(@Root() department: DepartmentType, @Ctx() context: Context): Promise<AccountType[]> {
    const ids = (await context.load(membersOfDepartments, department.id)) ?? [];
    const rows = await Promise.all(ids.map((id) => context.load(accountsById, id)));
    return rows.filter((row) => row !== null).map((row) => accountType(row, context));
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now.' })
  allowedActions(@Ctx() context: Context): string[] {
    const actions = ['renameDepartment', 'appointHead', 'joinDepartment', 'leaveDepartment'];
    return context.may('department.manage') ? actions : [];
  }
}

@Resolver(() => AccountType)
export class AccountDepartmentsResolver {
  @FieldResolver(() => [DepartmentType])
  async departments(@Root() account: AccountType, @Ctx() context: Context): Promise<DepartmentType[]> {
    return ((await context.load(departmentsOfAccounts, account.id)) ?? []).map(departmentType);
  }
}

/** A department that another service names. */
export async function findDepartment(context: Context, id: string): Promise<DepartmentType | null> {
  context.require('department.see');
  const row = await context.load(departmentsById, id);
  return row && departmentType(row);
}

const loadDepartment = (command: CommandContext, input: { id: string; expectedVersion: number }) =>
  load(command, Department, input, 'department.manage', { parts: ['DepartmentMember'] });

const nameTaken = (name: string): Refusal =>
  new Refusal(
    'DepartmentNameTaken',
    { zh: '部门“{name}”已经有了', en: 'There is a department “{name}” already' },
    { facts: { name } },
  );

const memberOf = (command: CommandContext, { id }: Department, accountId: string): Promise<DepartmentMember | null> =>
  command.em.findOne(DepartmentMember, { departmentId: id, accountId, leftAt: null });

/** False when the account is in the department already. */
async function join(command: CommandContext, department: Department, account: Account): Promise<boolean> {
  if (await memberOf(command, department, account.id)) return false;
  command.em.persist(DepartmentMember.join(department.id, account.id, command.now));
  return true;
}

async function activeAccount(command: CommandContext, id: string, action: string): Promise<Account> {
  const account = await command.em.findOne(Account, { id });
  if (!account) throw notFound();
  if (!account.active) throw notAllowedNow(action, { zh: '该账号已停用', en: 'This account is deactivated' });
  return account;
}

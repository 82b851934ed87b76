import { inWords, type Role, roles } from '@onedesk/kernel';
import { type Context, inProject, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { accountsById, RoleEnum } from '../accounts/index.ts';
import { findEntries, searchText } from '../directory.ts';
import { departmentsOfAccounts, DepartmentType, departmentType } from '../departments/index.ts';
import { BuildingReference, ColleagueType, colleagueType, HeldRole } from './colleague.graphql.ts';
import { staffOf } from './colleague.queries.ts';

@Resolver(() => ColleagueType)
export class ColleagueResolver {
  @Query(() => [ColleagueType], {
    description: 'Who works in the project or in the company, by name, active accounts only. PPL-7',
  })
  @Needs('colleague.see')
  async colleagues(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('role', () => RoleEnum, { nullable: true, description: 'Who holds it there or in the company.' })
    role: Role | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words of name (also its initials or pinyin), role or department.',
    })
    search: string | null,
    @Ctx() context: Context,
  ): Promise<ColleagueType[]> {
    inProject(context, 'colleague.see', projectId);
    const text = searchText(search);
    const rows = (await staffOf(context, projectId, role ?? null)).map(colleagueType);
    const entries = await Promise.all(
      rows.map(async (colleague) => ({
        colleague,
        name: colleague.name,
        words: [
          ...rolesIn(colleague, projectId).flatMap(({ role: held }) => [roles[held].zh, roles[held].en]),
          ...(await departmentNames(context, colleague)),
        ],
      })),
    );
    return findEntries(entries, text).map(({ colleague }) => colleague);
  }

  @FieldResolver(() => [HeldRole], {
    description: 'The roles held in the company and, where the reader works there, in the project.',
  })
  roles(
    @Root() colleague: ColleagueType,
    @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: Context,
  ): HeldRole[] {
    return rolesIn(colleague, context.may('colleague.see', projectId) ? projectId : null).map((grant) =>
      Object.assign(new HeldRole(), {
        role: grant.role,
        title: inWords(roles[grant.role], context.locale),
        companyWide: grant.projectId === null,
        buildings: grant.buildingIds.map((id) => Object.assign(new BuildingReference(), { id })),
      }),
    );
  }

  @FieldResolver(() => [DepartmentType])
  async departments(@Root() { id }: ColleagueType, @Ctx() context: Context): Promise<DepartmentType[]> {
    return ((await context.load(departmentsOfAccounts, id)) ?? []).map(departmentType);
  }
}

/** A colleague that another service names: also one whose account is deactivated. */
export async function findColleague(context: Context, id: string): Promise<ColleagueType | null> {
  context.require('colleague.see');
  const row = await context.load(accountsById, id);
  return row && colleagueType(row);
}

const rolesIn = ({ grants }: ColleagueType, projectId: string | null) =>
  grants.filter((grant) => grant.projectId === null || grant.projectId === projectId);

const departmentNames = async (context: Context, { id }: ColleagueType): Promise<string[]> =>
  ((await context.load(departmentsOfAccounts, id)) ?? []).map(({ name }) => name);

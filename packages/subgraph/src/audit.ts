import { Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { history, type HistoryView } from './history.ts';
import { Needs } from './permission.ts';
import { inProject } from './in-project.ts';
import { HistoryConnection } from './types.ts';

/** What a service says of its audit. */
export interface AuditPlan {
  readonly description: string;
  /** What of its records is hidden or masked, as in the histories of the records themselves. */
  readonly view?: HistoryView;
  /** True where records belong to no project: then the whole audit is asked for, not a project's. */
  readonly ofCompany?: boolean;
}

/** The root field by which a service shows administrators who changed what (PPL-3): `<service>Audit`. */
export function auditResolver(service: string, plan: AuditPlan): new () => object {
  const { description, view = {}, ofCompany = false } = plan;

  @InputType(`${service.charAt(0).toUpperCase()}${service.slice(1)}AuditFilter`)
  class AuditFilter {
    @Field(() => ID, { nullable: true }) actorId?: string | null;
    @Field(() => String, { nullable: true }) recordType?: string | null;
    @Field(() => ID, { nullable: true, description: 'The record itself and what hangs on it.' }) recordId?:
      | string
      | null;
    @Field(() => Date, { nullable: true }) from?: Date | null;
    @Field(() => Date, { nullable: true, description: 'Up to, and not with, this instant.' }) to?: Date | null;
  }

  @ArgsType()
  class CompanyAudit {
    @Field(() => AuditFilter, { nullable: true }) filter?: AuditFilter | null;
    @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
    @Field(() => String, { nullable: true }) after?: string | null;
  }

  @ArgsType()
  class ProjectAudit extends CompanyAudit {
    @Field(() => ID) projectId!: string;
  }

  @Resolver()
  class Audit {
    @Query(() => HistoryConnection, { name: `${service}Audit`, description })
    @Needs('audit.see')
    audit(
      @Args(() => (ofCompany ? CompanyAudit : ProjectAudit))
      { filter, projectId = '', ...page }: CompanyAudit & Partial<ProjectAudit>,
      @Ctx() context: Context,
    ): Promise<HistoryConnection> {
      if (ofCompany) return history(context, view, filter ?? {}, page);
      inProject(context, 'audit.see', projectId);
      return history(context, view, Object.assign({}, filter, { projectId }), page);
    }
  }
  return Audit;
}

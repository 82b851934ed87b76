import { notFound } from '@onedesk/kernel';
import {
  Arg,
  Ctx,
  Directive,
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
import type { CommandContext, Context } from './context.ts';
import { Needs } from './permission.ts';
import type { Projection } from './projection.ts';
import { nextEvents, readStanding, type Standing } from './projection-step.ts';
import { resultUnion } from './result.ts';

@Directive('@shareable')
@ObjectType('Projection', { description: 'What a service keeps of the records of another one, and how far it is.' })
export class ProjectionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The service whose feed it follows.' }) source!: string;
  @Field(() => Boolean, { description: 'A new copy is being made beside the one that is read.' }) rebuilding!: boolean;
  standing!: Standing;
}

@InputType()
export class RebuildProjectionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { description: 'The id of the projection, such as `estate`.' }) name!: string;
}

const projectionType = ({ name, source }: Projection, standing: Standing): ProjectionType =>
  Object.assign(new ProjectionType(), { id: name, source, rebuilding: standing.building !== null, standing });

/** A projection by its name, for a command that comes a second time. */
export const projectionOutcome =
  (projections: readonly Projection[]) =>
  async (context: Context, id: string): Promise<ProjectionType | null> => {
    const projection = projections.find(({ name }) => name === id);
    return projection
      ? projectionType(projection, await readStanding({ projection, resources: context.resources }))
      : null;
  };

/** How far the service's projections are (`financeProjections`), and the command that has one built anew. */
export function projectionResolver(service: string, projections: readonly Projection[]): new () => object {
  const known = projectionOutcome(projections);
  const Service = service.charAt(0).toUpperCase() + service.slice(1);
  const Result = resultUnion(`Rebuild${Service}ProjectionResult`, () => ProjectionType);

  @Resolver(() => ProjectionType)
  class Projections {
    @Query(() => [ProjectionType], { name: `${service}Projections`, description: 'What this service keeps of others.' })
    @Needs('feed.see')
    async projections(@Ctx() context: Context): Promise<ProjectionType[]> {
      const all = await Promise.all(projections.map(({ name }) => known(context, name)));
      return all.filter((one) => one !== null);
    }

    @Mutation(() => Result, {
      name: `rebuild${Service}Projection`,
      description: 'Makes a new copy from the first event on, and has it read once it is as far as the present one.',
    })
    @Needs('projection.rebuild')
    async rebuild(
      @Arg('input', () => RebuildProjectionInput) { name }: RebuildProjectionInput,
      @Ctx() { db }: CommandContext,
    ): Promise<ProjectionType> {
      const projection = projections.find((one) => one.name === name && one.views.length > 0);
      if (!projection) throw notFound();
      // What was begun before is given up: whoever asks again has a reason.
      const [standing] = await db.rows<Standing>(
        `update projection set superseded = superseded or building is not null, building = coalesce(building, served) + 1, building_position = null
          where name = $1 returning served, position, building, building_position, superseded`,
        [name],
      );
      if (!standing) throw notFound();
      return projectionType(projection, standing);
    }

    @FieldResolver(() => Date, {
      nullable: true,
      description: 'When the oldest change happened that is not in it yet; null when it has them all.',
    })
    async behindSince(@Root() { id, standing }: ProjectionType, @Ctx() context: Context): Promise<Date | null> {
      const projection = projections.find(({ name }) => name === id);
      if (!projection) return null;
      const [next] = await nextEvents({ projection, resources: context.resources }, standing.position, 1);
      return next ? new Date(next.at) : null;
    }
  }
  return Projections;
}

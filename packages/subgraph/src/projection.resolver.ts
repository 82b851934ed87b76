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
import type { OutcomeLoader } from './command.ts';
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
  projection!: Projection;
  position!: string | null;
}

@InputType()
export class RebuildProjectionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { description: 'The id of the projection, such as `estate`.' }) name!: string;
}

const projectionType = (projection: Projection, { building, position }: Standing): ProjectionType => {
  const { name: id, source } = projection;
  return Object.assign(new ProjectionType(), { id, source, rebuilding: building !== null, projection, position });
};

/** A projection by its name. */
export const projectionOutcome =
  (projections: readonly Projection[]): OutcomeLoader =>
  async (context, id) => {
    const projection = projections.find(({ name }) => name === id);
    return projection ? now(context, projection) : null;
  };

const now = async ({ resources }: Context, projection: Projection): Promise<ProjectionType> =>
  projectionType(projection, await readStanding({ projection, resources }));

@Resolver(() => ProjectionType)
class ProjectionFields {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the oldest change happened that is not in it yet; null when it has them all.',
  })
  async behindSince(
    @Root() { projection, position }: ProjectionType,
    @Ctx() { resources }: Context,
  ): Promise<Date | null> {
    const [next] = await nextEvents({ projection, resources }, position, 1);
    return next ? new Date(next.at) : null;
  }
}

/** How far the service's projections are (`financeProjections`), and the command that has one built anew. */
export function projectionResolvers(service: string, projections: readonly Projection[]): (new () => object)[] {
  const rebuildable = projections.filter(({ views }) => views.length > 0);
  const listing = listingOf(service, projections);
  return [ProjectionFields, listing, ...(rebuildable.length > 0 ? [rebuildingOf(service, rebuildable)] : [])];
}

function listingOf(service: string, projections: readonly Projection[]): new () => object {
  @Resolver(() => ProjectionType)
  class Projections {
    @Query(() => [ProjectionType], { name: `${service}Projections`, description: 'What this service keeps of others.' })
    @Needs('feed.see')
    projections(@Ctx() context: Context): Promise<ProjectionType[]> {
      return Promise.all(projections.map((projection) => now(context, projection)));
    }
  }
  return Projections;
}

function rebuildingOf(service: string, projections: readonly Projection[]): new () => object {
  const command = `rebuild${service.charAt(0).toUpperCase()}${service.slice(1)}Projection`;
  const Result = resultUnion(`${command.charAt(0).toUpperCase()}${command.slice(1)}Result`, () => ProjectionType);

  @Resolver(() => ProjectionType)
  class Rebuilding {
    @Mutation(() => Result, {
      name: command,
      description: 'Makes a new copy from the first event on, and has it read once it is as far as the present one.',
    })
    @Needs('projection.rebuild')
    async rebuild(
      @Arg('input', () => RebuildProjectionInput) { name }: RebuildProjectionInput,
      @Ctx() { db }: CommandContext,
    ): Promise<ProjectionType> {
      const projection = projections.find((one) => one.name === name);
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
  }
  return Rebuilding;
}

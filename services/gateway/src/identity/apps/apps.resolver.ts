import { type Context, Needs } from '@onedesk/subgraph';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { appsFor, type RegisteredApp } from './apps.ts';

@ObjectType('RegisteredApp', { description: 'A micro-frontend of the portal.' })
export class RegisteredAppType {
  @Field(() => String) name!: string;
  @Field(() => String) entry!: string;
  @Field(() => String) basePath!: string;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Int) order!: number;
}

@Resolver()
export class AppsResolver {
  @Query(() => [RegisteredAppType], { description: 'Micro-frontends that this person may open, in order.' })
  @Needs('own.account')
  apps(@Ctx() context: Context): RegisteredApp[] {
    return appsFor(context);
  }
}

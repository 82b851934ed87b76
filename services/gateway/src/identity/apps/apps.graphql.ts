import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A script or style of an app and the hash that it must have.' })
export class AppScript {
  @Field(() => String, { description: "Below the app's `address`." }) path!: string;
  @Field(() => String, { description: 'As a browser checks it: `sha384-…`.' }) integrity!: string;
}

@ObjectType('RegisteredApp', { description: 'A micro-frontend of the portal, in the version that is for this person.' })
export class RegisteredAppType {
  @Field(() => String) name!: string;
  @Field(() => String) version!: string;
  @Field(() => Int, { description: 'The version of the contract between apps and portal that it was built for.' })
  contract!: number;
  @Field(() => String, { description: 'The folder of its files.' }) address!: string;
  @Field(() => String) entry!: string;
  @Field(() => String) basePath!: string;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Int) order!: number;
  @Field(() => [AppScript], {
    nullable: true,
    description: 'All that it may load. Null: an app of the product under development, whose files change.',
  })
  scripts!: AppScript[] | null;
}

/** A manifest's hashes as the graph lists them. */
export const scriptList = (scripts: Readonly<Record<string, string>>): AppScript[] =>
  Object.entries(scripts).map(([path, integrity]) => ({ path, integrity }));

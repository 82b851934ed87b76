/** An entity all of whose columns are known: null where there is nothing, never missing. */
export type Whole<Entity> = { [Name in keyof Entity]-?: Exclude<Entity[Name], undefined> };

/** The class of an entity schema, to be extended by a class whose columns are never undefined. */
export const whole = <Entity extends object>(schema: {
  readonly class: abstract new () => Entity;
}): (new () => Whole<Entity>) => schema.class as unknown as new () => Whole<Entity>;

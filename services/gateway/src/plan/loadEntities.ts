import type { Answer } from '@onedesk/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import { commonPlace, relocated, unavailable, unrenamed } from './errors.ts';
import { copyOf, merge } from './merge.ts';
import { eachPlace, eachRecord, type Place } from './records.ts';
import { applyRenames } from './rename.ts';
import { type Run, variablesFor } from './run.ts';
import type { EntitiesStep, EntityLoad, Row } from './steps.ts';

/** The records of one load: which of the answer's entities belongs to each. */
interface Wanted {
  readonly load: EntityLoad;
  readonly records: Row[];
  /** For each record the position of its entity. */
  readonly positions: number[];
}

/** Asks a service for more of the records that are there, each once, and adds what it answers. */
export async function loadEntities(step: EntitiesStep, run: Run): Promise<void> {
  const batches = new Map<string, Representations>();
  const wanted = step.loads.map((load) => want(load, run, batches));
  if ([...batches.values()].every(({ list }) => list.length === 0)) return;
  const variables = variablesFor(step.call, run);
  for (const [name, { list }] of batches) variables[name] = list;
  const answer = await run.services.ask(step.call, variables, run.context);
  if (!answer) {
    run.errors.push(unavailable(step.call.service, commonPlace(placesOf(wanted, run)), run));
    return;
  }
  if (answer.errors?.length) relocateErrors(answer.errors, step, wanted, run);
  for (const one of wanted) addEntities(one, answer);
}

/** What a service is asked for, each record once however often it stands in the data. */
class Representations {
  readonly list: Row[] = [];
  readonly #positions = new Map<string, number>();

  /** Its position in the list. */
  add(representation: Row): number {
    const key = keyOf(representation);
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.list.push(representation) - 1;
      this.#positions.set(key, position);
    }
    return position;
  }
}

/** A text that is the same for the same keys: mostly a type and an id. */
function keyOf(representation: Row): string {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    key += typeof value === 'string' ? `${name} ${value.length} ${value} ` : `${name} ${JSON.stringify(value)} `;
  }
  return key;
}

function want(load: EntityLoad, { data }: Run, batches: Map<string, Representations>): Wanted {
  let batch = batches.get(load.variable);
  if (!batch) batches.set(load.variable, (batch = new Representations()));
  const wanted: Wanted = { load, records: [], positions: [] };
  for (const path of load.paths) {
    eachRecord(data, path, (record) => {
      const representation = load.represent(record);
      if (!representation) return;
      wanted.records.push(record);
      wanted.positions.push(batch.add(representation));
    });
  }
  return wanted;
}

function addEntities({ load, records, positions }: Wanted, { data }: Answer): void {
  const entities = data?.[load.key];
  if (!Array.isArray(entities)) return;
  applyRenames(entities, load.renames);
  const given = new Set<number>();
  records.forEach((record, at) => {
    const position = positions[at] as number;
    const entity = entities[position] as Row | null;
    if (!entity) return;
    merge(record, given.has(position) ? copyOf(entity) : entity);
    given.add(position);
  });
}

/** Each error stands at every place of its record. */
function relocateErrors(
  errors: readonly GraphQLFormattedError[],
  { call: { service } }: EntitiesStep,
  wanted: readonly Wanted[],
  run: Run,
): void {
  for (const error of errors) {
    const [key, position, ...rest] = error.path ?? [];
    const one = wanted.find(({ load }) => load.key === key);
    if (!one || typeof position !== 'number') {
      run.errors.push(relocated(error, service, commonPlace(placesOf(wanted, run)), run));
      continue;
    }
    const inside = unrenamed(rest, one.load.renames);
    placesOf([one], run).forEach((place, at) => {
      if (one.positions[at] === position) run.errors.push(relocated(error, service, [...place, ...inside], run));
    });
  }
}

/** Where the wanted records stand. */
function placesOf(wanted: readonly Wanted[], { data }: Run): Place[] {
  return wanted.flatMap(({ load, records }) => {
    const places = new Map<Row, Place>();
    for (const path of load.paths) eachPlace(data, path, (record, place) => places.set(record, place));
    return records.map((record) => places.get(record) ?? []);
  });
}

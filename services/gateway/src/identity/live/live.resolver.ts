import { notFound } from '@onedesk/kernel';
import { type Context, Needs, type Resources } from '@onedesk/subgraph';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { ChangedRecords } from './changedRecords.ts';
import { Changes } from './changes.ts';
import { ChangedRecord } from './live.graphql.ts';
import { recordPermissions } from './recordPermissions.ts';

interface Asked {
  projectId: string;
  types?: string[] | null;
}

@Resolver()
export class LiveResolver {
  @Subscription(() => [ChangedRecord], {
    description:
      'Records of the project that changed, of those that this person may see, together as they come. An empty list comes first: from there on nothing is missed.',
    subscribe: ({ args, context }: { args: Asked; context: Context }) => changedRecords(context, args),
  })
  @Needs('project.see')
  changed(
    @Root() records: ChangedRecord[],
    @Arg('projectId', () => ID) _projectId: string,
    @Arg('types', () => [String], { nullable: true, description: 'Only records of these types.' })
    _types: string[] | null,
  ): ChangedRecord[] {
    return records;
  }
}

const processes = new WeakMap<Resources, Changes>();
/** One for each running system: all who listen share one reading of the feeds. */
export function changesOf(resources: Resources): Changes {
  let changes = processes.get(resources);
  if (!changes) processes.set(resources, (changes = new Changes(resources.peers, resources.log)));
  return changes;
}

/** PPL-1: listens for what the person may see in the project; anybody else's project is none at all. */
async function changedRecords(context: Context, { projectId, types }: Asked): Promise<ChangedRecords> {
  if (!context.may('project.see', projectId)) throw notFound();
  const wanted = types ? new Set(types) : null;
  const mayHear = (type: string) => {
    const permission = Object.hasOwn(recordPermissions, type) ? recordPermissions[type] : null;
    return permission ? context.may(permission, projectId) : false;
  };
  const records = new ChangedRecords();
  const leave = await changesOf(context.resources).listen((change) => {
    if (change.projectId !== projectId || (wanted && !wanted.has(change.type)) || !mayHear(change.type)) return;
    records.add(change);
  });
  return records.endingWith(leave);
}

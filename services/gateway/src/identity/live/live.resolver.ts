import { notFound } from '@onedesk/kernel';
import { type Context, Needs, type Resources } from '@onedesk/subgraph';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { ChangedRecords } from './changedRecords.ts';
import { type Change, Changes } from './changes.ts';
import { ChangedRecord } from './live.graphql.ts';
import { personalRecords } from './personalRecords.ts';
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

/** PPL-1: listens for what the person may see in the project and what is the person's own; anybody else's project is none at all. */
async function changedRecords(context: Context, { projectId, types }: Asked): Promise<ChangedRecords> {
  if (!context.may('project.see', projectId)) throw notFound();
  const wanted = types ? new Set(types) : null;
  const mayHear = (change: Change) => {
    if (personalRecords.has(change.type)) return change.id === context.principal.id;
    const permission = Object.hasOwn(recordPermissions, change.type) ? recordPermissions[change.type] : null;
    return permission && change.projectId === projectId ? context.may(permission, projectId) : false;
  };
  const records = new ChangedRecords();
  const leave = await changesOf(context.resources).listen((change) => {
    if ((!wanted || wanted.has(change.type)) && mayHear(change)) records.add(change);
  });
  return records.endingWith(leave);
}

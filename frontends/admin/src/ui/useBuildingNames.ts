import { useQuery } from '@apollo/client/react';
import { useSession } from '@onedesk/web';
import { ProjectBuildings } from '../accounts/index.ts';

/** The buildings of the chosen project, whose ids stand in histories. */
export function useBuildingNames(): readonly { id: string; name: string }[] {
  const { project } = useSession();
  const { data } = useQuery(ProjectBuildings, { variables: { id: project?.id ?? '' }, skip: !project });
  return data?.project?.buildings ?? none;
}

const none: readonly { id: string; name: string }[] = [];

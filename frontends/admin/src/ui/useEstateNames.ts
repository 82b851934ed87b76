import { useQuery } from '@apollo/client/react';
import { EstateNames } from '../accounts/index.ts';

/** Projects and their buildings, as far as the person may see them: their ids stand in grants and histories. */
export function useEstateNames(): readonly { id: string; name: string }[] {
  const { data } = useQuery(EstateNames);
  return data?.projects.flatMap((project) => [project, ...project.buildings]) ?? none;
}

const none: readonly { id: string; name: string }[] = [];

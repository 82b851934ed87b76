import { useSession } from '@onedesk/web';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type UnitsBehind, unitsPath } from '../frame/records.ts';

export interface FigureLinkProps {
  /** The units that were counted; undefined when no one list shows them. */
  behind: UnitsBehind | undefined;
  /** Of what the figure is; said to screen readers, who do not see the headings above and beside it. */
  subject: string;
  children: ReactNode;
}

/** A figure that opens its units, for those who may see units. */
export function FigureLink({ behind, subject, children }: FigureLinkProps) {
  const { can } = useSession();
  if (!behind || !can('unit.see')) return children;
  return (
    <Link to={unitsPath(behind)}>
      <span className="od-sr-only">{subject}</span> {children}
    </Link>
  );
}

import { useSession } from '@onedesk/web';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { signedArea, signedCount } from '../figures/format.ts';
import { type UnitsBehind, unitsPath } from '../frame/records.ts';
import { change, type Figures, isSame } from './register.ts';

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

export interface DeltaProps {
  now: Figures;
  before: Figures | undefined;
  of: 'units' | 'area' | 'both';
}

/** How much a figure has changed since the day it is compared with; nothing where it is the same. */
export function Delta({ now, before, of }: DeltaProps) {
  if (!before) return null;
  const grown = change(now, before);
  if (isSame(grown)) return null;
  const [units, area] = [signedCount(grown.units), signedArea(grown.area)];
  return <span className="rp-delta">{of === 'units' ? units : of === 'area' ? area : `${units} · ${area} m²`}</span>;
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface SummaryFigureProps {
  name: string;
  /** The records behind it; undefined when nobody may open them, or there is no list of them. */
  to?: string | undefined;
  note?: string | undefined;
  children: ReactNode;
}

/** A leading figure of a report, inside `<dl className="rp-summary">`. */
export function SummaryFigure({ name, to, note, children }: SummaryFigureProps) {
  return (
    <div className="rp-figure">
      <dt>{name}</dt>
      <dd className="rp-figure-value">{to ? <Link to={to}>{children}</Link> : children}</dd>
      {note ? <dd className="rp-figure-note">{note}</dd> : null}
    </div>
  );
}

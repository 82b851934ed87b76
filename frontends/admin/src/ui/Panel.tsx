import { type ReactNode, useId } from 'react';

export interface PanelProps {
  title: string;
  hint?: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, hint, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className="od-panel ad-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint ? <span className="od-quiet">{hint}</span> : null}
        {actions ? <div className="ad-panel-actions no-print">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}

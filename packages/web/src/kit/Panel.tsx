import { Flex } from 'antd';
import { type ReactNode, useId } from 'react';

/** A part of a page under its own heading. */
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
    <section className="od-panel" aria-labelledby={id}>
      <Flex justify="space-between" align="center" gap="small" wrap className="od-panel-head">
        <h2 id={id}>{title}</h2>
        {actions ? <div className="no-print">{actions}</div> : null}
      </Flex>
      {hint ? <p className="od-panel-hint">{hint}</p> : null}
      {children}
    </section>
  );
}

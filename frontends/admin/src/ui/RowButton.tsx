import { Button } from 'antd';
import type { ReactNode } from 'react';

export interface RowButtonProps {
  /** Whom or what it is about: said to screen readers, which meet the same button in every row. */
  subject: string;
  loading?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A button of one row in a list. */
export function RowButton({ subject, loading = false, onClick, children }: RowButtonProps) {
  return (
    <Button size="small" loading={loading} onClick={onClick}>
      <span>
        {children}
        <span className="od-sr-only"> {subject}</span>
      </span>
    </Button>
  );
}

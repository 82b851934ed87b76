import { PageHeader, useSession } from '@onedesk/web';
import { Button } from 'antd';

export interface RegisterHeadProps {
  title: string;
  /** The project's name. */
  subtitle: string;
  /** What the button says that adds to the register, and who sees it. */
  add: { label: string; permission: string; onAdd: () => void };
}

/** The head of a register that people add to by hand. */
export function RegisterHead({ title, subtitle, add }: RegisterHeadProps) {
  const { can } = useSession();
  return (
    <PageHeader
      title={title}
      subtitle={subtitle}
      actions={
        can(add.permission) ? (
          <Button type="primary" onClick={add.onAdd}>
            {add.label}
          </Button>
        ) : null
      }
    />
  );
}

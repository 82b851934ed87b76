import { Flex } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What stands at the head of a page. */
export interface PageHeaderProps {
  title: string;
  /** Beside the title, such as a StatusBadge. */
  badge?: ReactNode;
  /** One line below the title. */
  subtitle?: ReactNode;
  /** Way back up: label and path. */
  parent?: { label: string; to: string };
  /** Buttons, the most important last. */
  actions?: ReactNode;
}

/** Heading of every page: the only h1, the document's title, and where the focus goes after navigation. */
export function PageHeader({ title, badge, subtitle, parent, actions }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <header className="od-page-header">
      <div className="od-page-heading">
        {parent ? (
          <Link to={parent.to} className="od-page-parent no-print">
            <span aria-hidden="true">‹ </span>
            {parent.label}
          </Link>
        ) : null}
        <Flex align="center" gap="small" wrap>
          <h1 tabIndex={-1}>{title}</h1>
          {badge}
        </Flex>
        {subtitle ? <div className="od-page-subtitle">{subtitle}</div> : null}
      </div>
      {actions ? (
        <Flex gap="small" wrap className="no-print">
          {actions}
        </Flex>
      ) : null}
    </header>
  );
}

/** Title of the browser tab, the product's name after it. */
export function useDocumentTitle(title: string): void {
  const { i18n } = useTranslation();
  const brand = i18n.language === 'en' ? 'Onedesk' : '一台';
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}

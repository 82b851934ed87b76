import { Button, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../apollo/problem.ts';
import { describeProblem } from './problemText.ts';

/** What is missing, why, and what one can do about it. */
export interface EmptyStateProps {
  title: string;
  /** What the person can do about it. */
  hint?: ReactNode;
  action?: ReactNode;
}

/** Nothing is there, and why that is so. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="od-state">
      <svg className="od-state-picture" viewBox="0 0 72 40" aria-hidden="true">
        <path d="M4 14h64M14 14v20M58 14v20" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        <path d="M28 14V6h16v8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 3" />
      </svg>
      <div className="od-state-title">{title}</div>
      {hint ? <div className="od-state-hint">{hint}</div> : null}
      {action ? <div className="od-state-action no-print">{action}</div> : null}
    </div>
  );
}

/** A failed query and how to try it again. */
export interface ErrorStateProps {
  error: unknown;
  onRetry?: () => unknown;
}

/** A query that failed: what is wrong by its code, a retry where one can help, the id that support asks for. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('web');
  const problem = isProblem(error) ? error : problemOf(error);
  const outdated = problem.code === 'DOCUMENT_NOT_TRUSTED';
  const canHelp = onRetry && !outdated && problem.code !== 'FORBIDDEN' && problem.code !== 'NOT_FOUND';
  return (
    <div className="od-state" role="alert">
      <div className="od-state-title">{t(`errorTitle.${titleOf(problem)}`)}</div>
      <div className="od-state-hint">{describeProblem(problem, t)}</div>
      {problem.traceId ? (
        <Typography.Text type="secondary" copyable={{ text: problem.traceId }}>
          {t('error.traceId', { id: problem.traceId })}
        </Typography.Text>
      ) : null}
      {outdated ? (
        <div className="od-state-action no-print">
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        </div>
      ) : null}
      {canHelp ? (
        <div className="od-state-action no-print">
          <Button onClick={() => void onRetry()}>{t('retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** What is coming, in its shape: a page, a table or a form. */
export function Loading({ kind = 'page' }: { kind?: 'page' | 'table' | 'form' }) {
  const { t } = useTranslation('web');
  const rows = kind === 'form' ? 4 : 8;
  return (
    <output className="od-loading">
      <span className="od-sr-only">{t('loading')}</span>
      <Skeleton active title={kind === 'page'} paragraph={{ rows, width: kind === 'form' ? '60%' : '100%' }} />
    </output>
  );
}

function titleOf({ code }: Problem) {
  if (code === 'FORBIDDEN' || code === 'NOT_FOUND' || code === 'DOCUMENT_NOT_TRUSTED') return code;
  return code === 'UNAVAILABLE' || code === 'UNREACHABLE' ? 'UNAVAILABLE' : 'OTHER';
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'fields' in error && !(error instanceof Error);

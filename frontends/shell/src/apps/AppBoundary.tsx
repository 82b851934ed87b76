import { Component, type ReactNode } from 'react';

export interface AppBoundaryProps {
  /** Where the person is: going to another page of the app is a try of its own. */
  page: string;
  renderError: (error: unknown) => ReactNode;
  children: ReactNode;
}
interface State {
  failed: { error: unknown; page: string } | null;
}

/** Catches what an app throws while rendering. */
export class AppBoundary extends Component<AppBoundaryProps, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error, page: '' } };
  }

  static getDerivedStateFromProps({ page }: AppBoundaryProps, { failed }: State): Partial<State> | null {
    if (!failed) return null;
    if (failed.page === '') return { failed: { ...failed, page } };
    return failed.page === page ? null : { failed: null };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.renderError(failed.error) : this.props.children;
  }
}

import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands there instead, once drawing has failed. */
  readonly instead: (error: unknown) => ReactNode;
}

/** Keeps a screen that cannot be drawn, or whose script did not arrive, from leaving an empty page. */
export class Boundary extends Component<Props, { readonly failed: boolean; readonly error: unknown }> {
  override state = { failed: false, error: undefined };

  static getDerivedStateFromError(error: unknown): { failed: boolean; error: unknown } {
    return { failed: true, error };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead(this.state.error) : this.props.children;
  }
}

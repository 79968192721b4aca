import { Component, type ReactNode } from 'react';

/** Keeps what breaks inside from taking the page with it. */
export class Boundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  state = { hasFailed: false };

  render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

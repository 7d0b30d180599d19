import type { ComponentChildren } from 'preact';

export interface PageHeaderProps {
  title: string;
  /** To the right of the title. */
  children?: ComponentChildren;
}

/** The mark and the name of the page. */
export function PageHeader({ title, children }: PageHeaderProps) {
  return (
    <header class="page-header">
      <img src="/icon/48.png" width={24} height={24} alt="" />
      <h1>{title}</h1>
      {children}
    </header>
  );
}

import type { ComponentType } from 'react'
import type { CommandName } from './keys/commands.ts'

/** A page: where it is, what it is called, and the file that draws it, fetched when it is first opened. */
export interface PageSpec {
  readonly path: string
  readonly title: string
  readonly command?: CommandName
  /** Where its link stands in the head of the pages; absent: it is reached from elsewhere. */
  readonly nav?: 'work' | 'record' | 'end'
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** Every page, once. */
export const PAGES: readonly PageSpec[] = [
  {
    path: '/overview',
    title: 'Overview',
    command: 'go-overview',
    nav: 'work',
    load: () => import('./pages/overview/overview.tsx'),
  },
  {
    path: '/review',
    title: 'Review',
    command: 'go-review',
    nav: 'work',
    load: () => import('./pages/review/review.tsx'),
  },
  {
    path: '/documents',
    title: 'Documents',
    command: 'go-documents',
    nav: 'work',
    load: () => import('./pages/documents/documents.tsx'),
  },
  { path: '/documents/$id', title: 'Document', load: () => import('./pages/document/document.tsx') },
  { path: '/documents/$id/comparison', title: 'Comparison', load: () => import('./pages/document/comparison.tsx') },
  {
    path: '/cast',
    title: 'Cast',
    command: 'go-cast',
    nav: 'record',
    load: () => import('./pages/cast/cast.tsx'),
  },
  { path: '/cast/$id', title: 'Person or body', load: () => import('./pages/cast/person.tsx') },
  {
    path: '/chronology',
    title: 'Chronology',
    command: 'go-chronology',
    nav: 'record',
    load: () => import('./pages/chronology/chronology.tsx'),
  },
  {
    path: '/statements',
    title: 'Statements',
    command: 'go-statements',
    nav: 'record',
    load: () => import('./pages/statements/statements.tsx'),
  },
  {
    path: '/cases',
    title: 'Cases',
    command: 'go-cases',
    nav: 'record',
    load: () => import('./pages/cases/cases.tsx'),
  },
  {
    path: '/questions',
    title: 'Questions',
    command: 'go-questions',
    nav: 'record',
    load: () => import('./pages/questions/questions.tsx'),
  },
  {
    path: '/figures',
    title: 'Figures',
    command: 'go-figures',
    nav: 'record',
    load: () => import('./pages/figures/figures.tsx'),
  },
  {
    path: '/disputes',
    title: 'Disputes',
    command: 'go-disputes',
    nav: 'record',
    load: () => import('./pages/disputes/disputes.tsx'),
  },
  {
    path: '/sources',
    title: 'Sources',
    command: 'go-sources',
    nav: 'record',
    load: () => import('./pages/sources/sources.tsx'),
  },
  {
    path: '/issues',
    title: 'Issues',
    command: 'go-issues',
    nav: 'record',
    load: () => import('./pages/issues/issues.tsx'),
  },
  {
    path: '/network',
    title: 'Network',
    command: 'go-network',
    nav: 'record',
    load: () => import('./pages/network/network.tsx'),
  },
  { path: '/history', title: 'History', command: 'go-history', nav: 'end', load: () => import('./pages/history.tsx') },
  { path: '/search', title: 'Search', load: () => import('./pages/search.tsx') },
  {
    path: '/settings',
    title: 'Settings',
    command: 'go-settings',
    nav: 'end',
    load: () => import('./pages/settings.tsx'),
  },
]

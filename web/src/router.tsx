import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PAGES } from './pages.ts'
import { Frame } from './ui/frame.tsx'
import { Failed, Loading, Page } from './ui/page.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: Nowhere })

/** The review stays as it is while its address goes from one entry to the next. */
const review = createRoute({
  getParentRoute: () => root,
  id: 'review-pane',
  component: lazyRouteComponent(() => import('./pages/review/review.tsx')),
})
const reviewing = ['/review', '/entries/$id'].map(path => createRoute({ getParentRoute: () => review, path }))

const pages = PAGES.filter(page => page.path !== '/review').map(page =>
  createRoute({ getParentRoute: () => root, path: page.path, component: lazyRouteComponent(page.load) }),
)
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/overview' })
  },
})

/** The pages by their addresses. Queries of addresses are words, and lists go with commas. */
export const router = createRouter({
  routeTree: root.addChildren([start, review.addChildren(reviewing), ...pages]),
  parseSearch: search => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: search => {
    const words = new URLSearchParams(search as Record<string, string>).toString()
    return words === '' ? '' : `?${words}`
  },
  defaultPendingComponent: () => <Loading what="the page" />,
  defaultErrorComponent: ({ error }) => (
    <Page title="This page could not be shown">
      <Failed error={error} again={() => location.reload()} />
    </Page>
  ),
  scrollRestoration: false,
})

function Nowhere(): ReactNode {
  return (
    <Page title="There is no such page" width="reading">
      <p>
        The address leads nowhere. Go on from the <a href="/overview">overview</a>.
      </p>
    </Page>
  )
}

import { type Cover, UNREVIEWED_NOTICE, UNTITLED } from '../cover.ts'
import { dateWords } from '../parts/dates.ts'
import { PART_TITLES, type PartName } from '../parts/part.ts'
import { escaped } from './markup.ts'

/** A file of the site. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What a page is made of. */
export interface PageContent {
  readonly path: string
  readonly title: string
  /** The part that it belongs to, for the list of pages; null for the overview. */
  readonly within: PartName | null
  readonly body: string
}

/** Nothing runs, nothing is fetched but the style that lies beside the page. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'none'; base-uri 'none'; form-action 'none'"

/** A page that opens from its folder: list of pages, words, and from which record they come. */
export function pageFile(content: PageContent, cover: Cover, parts: readonly PartName[]): SiteFile {
  const matter = cover.title ?? UNTITLED
  const title = content.within === null ? matter : `${content.title} – ${matter}`
  const notice = cover.includesProposed ? `<p class="notice" role="note">${escaped(UNREVIEWED_NOTICE)}</p>` : ''
  const text = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#words">To the text</a>
<header>
<p class="matter"><a href="index.html">${escaped(matter)}</a></p>
<nav aria-label="Parts of the record"><ul>
${navItems(content, parts)}
</ul></nav>
</header>
<main id="words">
${notice}
${content.body}
</main>
<footer>
<p>${cover.on === null ? '' : `Made on ${escaped(dateWords(cover.on))}. `}Record SHA-256 <code>${escaped(cover.hash)}</code></p>
</footer>
</body>
</html>
`
  return { path: content.path, text }
}

function navItems(content: PageContent, parts: readonly PartName[]): string {
  const items = [
    { path: 'index.html', title: 'Overview', name: null },
    ...parts.map(name => ({ path: `${name}.html`, title: PART_TITLES[name], name })),
  ]
  return items
    .map(({ path, title, name }) => {
      const current =
        path === content.path ? ' aria-current="page"' : name === content.within && name ? ' aria-current="true"' : ''
      return `<li><a href="${path}"${current}>${escaped(title)}</a></li>`
    })
    .join('\n')
}

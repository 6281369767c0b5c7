import { strToU8, zipSync } from 'fflate'
import { calledName } from '../called-name.ts'
import { coverFacts, NO_PARTS, UNTITLED } from '../cover.ts'
import type { Paper } from '../parts/paper.ts'
import { isPartName, PART_TITLES, type Part } from '../parts/part.ts'
import { reviewMark } from '../parts/source-words.ts'
import { NO_ZIP_TIME } from '../settled.ts'
import { blocksHtml, type PageLinks } from './blocks.ts'
import { anchorsOfPage, escaped, personPage } from './markup.ts'
import { type PageContent, pageFile, type SiteFile } from './page.ts'
import { personBlocks } from './person.ts'
import { STYLE } from './style.ts'

/** The copy as a folder of pages. No script: what is there is words, and the style that sets them. */
export function* toSite(paper: Paper): Generator<SiteFile> {
  const { cover, parts, setting } = paper
  const names = parts.map(part => part.name)
  const hasCast = names.includes('cast')
  const people = hasCast ? setting.view.cast : []
  const withPage = new Set(people.map(line => line.id))
  const listed = new Set(
    parts
      .flatMap(part =>
        part.name === 'sources' ? part.blocks.flatMap(block => (block.kind === 'table' ? block.rows : [])) : [],
      )
      .map(row => row.id),
  )
  const links = (): PageLinks => ({
    hasPage: id => withPage.has(id),
    hasSource: id => listed.has(id),
    anchor: anchorsOfPage(),
  })
  const page = (content: PageContent): SiteFile => pageFile(content, cover, names)
  yield { path: 'style.css', text: STYLE }
  yield page({ path: 'index.html', title: 'Overview', within: null, body: overview(paper) })
  for (const part of parts)
    yield page({ path: `${part.name}.html`, title: part.title, within: part.name, body: partBody(part, links()) })
  const blocks = personBlocks(setting)
  for (const line of people) {
    const name = calledName(line)
    const mark = reviewMark(line)
      .map(({ text }) => `<span class="unreviewed">${escaped(text)}</span> `)
      .join('')
    const body = `<h1>${mark}${escaped(name)}</h1>\n${blocksHtml(blocks(line), links())}`
    yield page({ path: personPage(line.id), title: name, within: 'cast', body })
  }
}

/** Whether a file of this name is one that pages are written as. */
export function isSiteFile(name: string): boolean {
  const page = /^(.+)\.html$/u.exec(name)?.[1]
  if (page === undefined) return name === 'style.css'
  return page === 'index' || isPartName(page) || /^person-[0-9a-z_]+$/u.test(page)
}

/** The same in one file, for whoever fetches it. */
export function zippedSite(files: Iterable<SiteFile>, folder: string): Uint8Array {
  const entries = [...files].map(({ path, text }) => [`${folder}/${path}`, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: NO_ZIP_TIME, level: 6 })
}

function overview({ cover, parts }: Paper): string {
  const facts = coverFacts(cover)
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
    .join('\n')
  const items = parts.map(
    part =>
      `<li><a href="${part.name}.html">${escaped(PART_TITLES[part.name])}</a> <span class="count">${part.count}</span><p>${escaped(part.about)}</p></li>`,
  )
  return `<h1>${escaped(cover.title ?? UNTITLED)}</h1>
<dl class="facts">
${facts}
</dl>
<h2>Parts</h2>
${items.length === 0 ? `<p>${NO_PARTS}</p>` : `<ul class="parts">\n${items.join('\n')}\n</ul>`}`
}

function partBody(part: Part, links: PageLinks): string {
  return `<h1>${escaped(part.title)}</h1>\n<p class="about">${escaped(part.about)}</p>\n${blocksHtml(part.blocks, links)}`
}

import {
  Fragment,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { DocumentPage } from '../../../src/server/contract.ts'
import { joined } from '../ui/joined.ts'
import { Shown } from '../ui/shown.tsx'
import { type Block, blockAt, blocksOf } from './blocks.ts'
import { hasHighlights, type Layers, paint, segments } from './highlights.ts'
import { offsetOf, rangeOf, type Stretch, selectedStretch } from './offsets.ts'
import styles from './source-text.module.css'

/** What a page can ask of a text that it shows. */
export interface SourceHandle {
  /** Brings a place into view, in the middle where it is not in view yet. */
  reveal(stretch: Stretch): void
  selected(): Stretch | null
}

interface SourceTextProps {
  readonly text: string
  readonly regions: DocumentPage['regions']
  /** Marks by kind; laid anew only when they are other ones. */
  readonly layers: Layers
  /** What is looked at just now; lies above the others. */
  readonly current?: Layers
  readonly onPress?: (at: number) => void
  /** Told when a selection within the text is made or taken away. */
  readonly onSelect?: (stretch: Stretch | null) => void
  /** Notes beside blocks, by index of the block. */
  readonly margin?: ReadonlyMap<number, ReactNode>
  readonly handle?: RefObject<SourceHandle | null>
}

const NO_LAYERS: Layers = new Map()
/** Above every mark by kind. */
const ABOVE = 100

/** The text of a document as it was read: always text, one element a paragraph, marks laid over it. */
export function SourceText(props: SourceTextProps): ReactNode {
  const { text, regions, layers, current = NO_LAYERS, margin, onPress, handle } = props
  const root = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(text, regions), [text, regions])
  const elements = (): readonly Element[] => [...(root.current?.querySelectorAll('[data-start]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are those of the blocks.
  useLayoutEffect(() => paint(elements(), blocks, layers), [blocks, layers])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are those of the blocks.
  useLayoutEffect(() => paint(elements(), blocks, current, ABOVE), [blocks, current])
  useSelected(root, text, props.onSelect)
  useImperativeHandle(handle, () => ({
    reveal: stretch => reveal(root.current, elements(), blocks, stretch),
    selected: () => (root.current ? selectedStretch(root.current, text) : null),
  }))
  const drawn = hasHighlights() ? NO_LAYERS : new Map([...layers, ...current])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go from mark to mark by commands of their own.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same.
    <div
      ref={root}
      className={styles.text}
      onClick={event => {
        const at = document.getSelection()?.isCollapsed === false ? null : placeOfPointer(event.clientX, event.clientY)
        if (at !== null) onPress?.(at)
      }}
    >
      <Blocks text={text} blocks={blocks} drawn={drawn} margin={margin} />
    </div>
  )
}

interface BlocksProps {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly drawn: Layers
  readonly margin: ReadonlyMap<number, ReactNode> | undefined
}

const Blocks = memo(function Blocks({ text, blocks, drawn, margin }: BlocksProps): ReactNode {
  return blocks.map((block, i) => (
    <div key={block.start} className={joined(styles.row, block.tight && styles.tight)}>
      <BlockText text={text} block={block} drawn={drawn} />
      {margin?.get(i)}
    </div>
  ))
})

const DIMMED = new Set(['boilerplate', 'related-link', 'running-head'])

const BlockText = memo(function BlockText({
  text,
  block,
  drawn,
}: {
  readonly text: string
  readonly block: Block
  readonly drawn: Layers
}): ReactNode {
  const Tag = block.kind === 'headline' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p'
  const words = text.slice(block.start, block.end)
  return (
    <Tag
      data-start={block.start}
      className={joined(styles.block, styles[block.kind], DIMMED.has(block.kind) && styles.dimmed)}
    >
      {drawn.size === 0 ? (
        <Shown text={words} />
      ) : (
        segments(block, drawn).map(piece => (
          <Fragment key={piece.start}>
            {piece.names.length === 0 ? (
              <Shown text={text.slice(piece.start, piece.end)} />
            ) : (
              <span className={piece.names.map(name => `hl-${name}`).join(' ')}>
                <Shown text={text.slice(piece.start, piece.end)} />
              </span>
            )}
          </Fragment>
        ))
      )}
    </Tag>
  )
})

function useSelected(root: RefObject<HTMLElement | null>, text: string, onSelect: SourceTextProps['onSelect']): void {
  useEffect(() => {
    if (!onSelect) return
    const changed = (): void => {
      if (root.current) onSelect(selectedStretch(root.current, text))
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [root, text, onSelect])
}

function placeOfPointer(x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y)
  if (caret) return offsetOf(caret.offsetNode, caret.offset)
  return null
}

function reveal(
  root: HTMLElement | null,
  elements: readonly Element[],
  blocks: readonly Block[],
  stretch: Stretch,
): void {
  if (!root || blocks.length === 0) return
  const scroller = scrollerOf(root)
  if (isInView(scroller, rangeOf(elements, blocks, stretch))) return
  // Paragraphs out of view are laid out only when they come near it: the first step brings it there, the second to the words.
  elements[blockAt(blocks, stretch.start)]?.scrollIntoView({ block: 'center' })
  const rect = rangeOf(elements, blocks, stretch)?.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (rect) scroller.scrollBy(0, rect.top - view.top - view.height / 3)
}

function isInView(scroller: Element, range: Range | null): boolean {
  const rect = range?.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  return rect !== undefined && rect.height > 0 && rect.top >= view.top + 8 && rect.bottom <= view.bottom - 8
}

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight)
      return parent
  }
  return document.scrollingElement ?? document.documentElement
}

import { type ReactNode, useMemo } from 'react'
import { joined } from '../../ui/joined.ts'
import { useWidth } from '../../ui/use-width.ts'
import { counted } from '../../words.ts'
import { type NetworkPage, near, type Placed, placed, shortName, type Tie } from './layout.ts'
import { type PlacedName, roomForNames } from './names.ts'
import styles from './picture.module.css'

interface PictureProps {
  readonly shown: NetworkPage
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

const LEAST_HEIGHT = 580

/** Who speaks about whom, at rest: an arrow from who speaks to whom it is about, wider for more. */
export function Picture({ shown, chosen, onChoose }: PictureProps): ReactNode {
  const [box, width] = useWidth<HTMLDivElement>()
  const height = Math.max(LEAST_HEIGHT, Math.min(Math.round(width * 0.78), 900))
  const all = useMemo(() => (width > 0 ? placed(shown, width, height) : []), [shown, width, height])
  const places = new Map(all.map(one => [one.person.id, one]))
  const close = chosen === null ? null : near(shown.ties, chosen)
  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer; the table beside chooses by keys.
        <svg
          role="img"
          aria-label={`Who speaks about whom: ${counted(shown.people.length, 'person or body', 'people and bodies')}, ${counted(shown.ties.length, 'tie', 'ties')}; the table beside says the same`}
          width={width}
          height={height}
          className={styles.picture}
          onClick={() => onChoose(null)}
        >
          {shown.ties.map(tie => (
            <Arrow
              key={`${tie.from} ${tie.to}`}
              tie={tie}
              from={places.get(tie.from)}
              to={places.get(tie.to)}
              look={chosen === null ? 'plain' : tie.from === chosen || tie.to === chosen ? 'strong' : 'faint'}
            />
          ))}
          {all.map(one => (
            <Somebody
              key={one.person.id}
              one={one}
              isChosen={one.person.id === chosen}
              isFaint={close !== null && !close.has(one.person.id)}
              onChoose={onChoose}
            />
          ))}
          <Names all={all} near={close} chosen={chosen} width={width} />
        </svg>
      )}
    </div>
  )
}

interface ArrowProps {
  readonly tie: Tie
  readonly from: Placed | undefined
  readonly to: Placed | undefined
  readonly look: 'plain' | 'strong' | 'faint'
}

const HEAD = 7

/** Bent to one side, so that the two directions between two people lie apart. */
function Arrow({ tie, from, to, look }: ArrowProps): ReactNode {
  if (!from || !to) return null
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.min(26, length * 0.14)
  const [bx, by] = [(from.x + to.x) / 2 - (dy / length) * bend, (from.y + to.y) / 2 + (dx / length) * bend]
  const along = Math.hypot(to.x - bx, to.y - by) || 1
  const [ux, uy] = [(to.x - bx) / along, (to.y - by) / along]
  const [tx, ty] = [to.x - ux * (to.r + 2), to.y - uy * (to.r + 2)]
  const [hx, hy] = [tx - ux * HEAD, ty - uy * HEAD]
  const width = Math.min(1 + (tie.count - 1) * 0.8, 7)
  const wing = HEAD * 0.45 + width / 2
  return (
    <g className={joined(styles.tie, styles[look])}>
      <path d={`M${from.x} ${from.y}Q${bx} ${by} ${hx} ${hy}`} strokeWidth={width} fill="none" />
      <path
        className={styles.head}
        d={`M${tx} ${ty}L${hx - uy * wing} ${hy + ux * wing}L${hx + uy * wing} ${hy - ux * wing}Z`}
      />
    </g>
  )
}

interface SomebodyProps {
  readonly one: Placed
  readonly isChosen: boolean
  readonly isFaint: boolean
  readonly onChoose: (id: string) => void
}

function Somebody({ one, isChosen, isFaint, onChoose }: SomebodyProps): ReactNode {
  const { person, x, y, r } = one
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the table beside chooses by keys.
    <g
      className={joined(styles.somebody, isChosen && styles.chosen, isFaint && styles.faint)}
      onClick={event => {
        event.stopPropagation()
        onChoose(person.id)
      }}
    >
      <title>{person.name}</title>
      <path d={shapeOf(person.kind, x, y, r)} />
    </g>
  )
}

interface NamesProps {
  readonly all: readonly Placed[]
  readonly near: ReadonlySet<string> | null
  readonly chosen: string | null
  readonly width: number
}

/** Above everything else, so that no tie strikes a name out. */
function Names({ all, near, chosen, width }: NamesProps): ReactNode {
  const places = roomForNames(all, near ?? new Set(all.map(one => one.person.id)), width)
  return all.map(one => {
    const isChosen = one.person.id === chosen
    const below = { x: one.x, y: one.y + one.r + 13 }
    const place = places.get(one.person.id) ?? (isChosen ? below : null)
    return <Name key={one.person.id} one={one} isChosen={isChosen} place={place} />
  })
}

interface NameProps {
  readonly one: Placed
  readonly isChosen: boolean
  readonly place: PlacedName | null
}

function Name({ one: { person }, isChosen, place }: NameProps): ReactNode {
  if (!place) return null
  return (
    <text x={place.x} y={place.y} textAnchor="middle" className={joined(styles.name, isChosen && styles.chosenName)}>
      {shortName(person.name)}
    </text>
  )
}

/** A person round, a body square, a group on its tip, an account three-cornered. */
export function shapeOf(kind: string, x: number, y: number, r: number): string {
  const s = r * 0.9
  switch (kind) {
    case 'body':
      return `M${x - s} ${y - s}h${2 * s}v${2 * s}h${-2 * s}z`
    case 'group':
      return `M${x} ${y - 1.25 * r}l${1.25 * r} ${1.25 * r}l${-1.25 * r} ${1.25 * r}l${-1.25 * r} ${-1.25 * r}z`
    case 'account':
      return `M${x} ${y - 1.2 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`
    default:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  }
}

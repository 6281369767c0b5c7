import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { SourceWords } from './entry-words.tsx'
import { GoTo } from './go.tsx'
import { placeAddress } from './passage.tsx'

/** Where words stand, and the way to them in their document. */
export function PassageLink({ place, source }: Pick<EntryLine, 'place' | 'source'>): ReactNode {
  if (!source) return null
  if (!place) return <SourceWords source={source} />
  return (
    <GoTo to={placeAddress(place)}>
      <SourceWords source={source} />
    </GoTo>
  )
}

import type { When } from '../domain/entry.ts'
import type { ExtractedTime } from '../domain/extraction.ts'
import type { ExtractedDue } from '../domain/stated-question.ts'
import type { Source } from './source.ts'

/** When something is due: a date where the words give one, else the words and how they relate to what they name. */
export function dueOf(source: Source, due: ExtractedDue | null): When | null {
  if (!due) return null
  const text = source.words(due)
  const time = due.time ?? endOf(due, text)
  const when = time && source.reckon(ahead(time))
  if (when?.value) return { ...when, text }
  return { value: null, text, anchor: 'none', relativeTo: { entry: null, relation: due.relation, offset: null } }
}

/** What is due lies ahead, whatever the words show: ‘by Friday’, ‘before March’. */
function ahead(time: ExtractedTime): ExtractedTime {
  const { relative } = time
  return relative && relative.kind !== 'offset' ? { ...time, relative: { ...relative, direction: 'future' } } : time
}

/** ‘by the end of the month’: the one in which it is said. */
function endOf(due: ExtractedDue, text: string): ExtractedTime | null {
  const unit = /\bend of (?:the|this) (week|month|year)\b/iu.exec(text)?.[1]?.toLowerCase()
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  return {
    start: due.start,
    end: due.end,
    text,
    value: null,
    relative: { kind: 'offset', count: 0, unit, grain: unit },
  }
}

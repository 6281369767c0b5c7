import type { ExtractedTime, ToldIn } from './extraction.ts'
import type { Track } from './pack-procedure.ts'
import type { Span } from './span.ts'

/** Somebody whom a step is told of: ‘PC Ada Quill’, ‘seven officers’. */
export interface StepSubject extends Span {
  /** How many they are, where the words say; null: they name one, or do not say. */
  readonly count: number | null
}

/** A sentence tells that a formal process took a step: ‘PC Marl was dismissed at a misconduct hearing’. */
export interface ProceedingStep extends Span, ToldIn {
  readonly kind: 'proceeding-step'
  /** The pack's state. */
  readonly state: string
  readonly track: Track
  /** The pack's kind of proceeding; null: the document names none that can take this step. */
  readonly proceeding: string | null
  /** The forum that the sentence names, even where it cannot take the step. */
  readonly forum: string | null
  /** The words that tell it. */
  readonly said: Span
  readonly subjects: readonly StepSubject[]
  /** How many subjects took it, where the words count them. */
  readonly count: number | null
  /** ‘the rest’, ‘the others’: how many is to be reckoned. */
  readonly rest: boolean
  readonly by: Span | null
  /** Whose death it is about. */
  readonly concerns: Span | null
  /** A name of the case: ‘Operation Larkspur’. */
  readonly title: Span | null
  readonly when: ExtractedTime | null
  readonly rule: string
}

/** A sentence tells that somebody died. */
export interface StatedDeath extends Span, ToldIn {
  readonly kind: 'death'
  readonly person: Span
  /** Of a pronoun: the only name that stands before it; for where nothing surer tells whom it means. */
  readonly candidate: Span | null
  readonly place: Span | null
  readonly when: ExtractedTime | null
  /** Whoever is told to have brought it about. */
  readonly by: Span | null
  /** The words that tell it. */
  readonly said: Span
  readonly rule: string
}

/** A sentence tells more of a death that is told elsewhere: ‘it took seven hours to inform his family’. */
export interface DeathDetail extends Span, ToldIn {
  readonly kind: 'death-detail'
  readonly detail: 'delay' | 'series'
  /** Whom it is about, where the words say: ‘he was the third man …’. */
  readonly person: Span | null
  /** Hours, days …: the number of a delay, the ordinal of a series. */
  readonly value: number
  readonly unit: string | null
  readonly words: Span
  readonly rule: string
}

/**
 * A sentence tells how old somebody was, or where and when they were hurt or taken ill: ‘The 22-year-old had collapsed in the yard’. Of a death, if
 * another sentence tells that they died.
 */
export interface DeathCircumstance extends Span, ToldIn {
  readonly kind: 'death-circumstance'
  readonly person: Span
  /** In years. */
  readonly age: number | null
  readonly place: Span | null
  readonly when: ExtractedTime | null
  /** Whoever is told to have hurt them. */
  readonly by: Span | null
  /** The words that tell it. */
  readonly said: Span
  readonly rule: string
}

/** Words that a check of a pack looks for: a name with the time that is told, or words that cannot be true. */
export interface CheckedWords extends Span, ToldIn {
  readonly kind: 'checked-words'
  /** The pack's check. */
  readonly check: string
  /** The fact whose name it is; null: the words alone count. */
  readonly name: string | null
  readonly said: Span
  readonly when: ExtractedTime | null
  /** Told as going on when the document was written: ‘is investigating’. */
  readonly present: boolean
}
